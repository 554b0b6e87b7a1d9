package dev.parley.runtime.topic;

import dev.parley.runtime.Health;
import dev.parley.runtime.KafkaSettings;
import dev.parley.runtime.ParleyException;
import dev.parley.runtime.Stage;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells when a process loses its cluster and when it has it back. Kafka's clients wait for ever and say nothing that an
 * operator would read; so this one asks every two seconds. It is not ready while no broker answers.
 */
public final class BrokerWatch implements Stage {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final KafkaSettings kafka;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::watch, "broker-watch");
    private volatile boolean answers = true;

    /** A watch that begins with {@link #start()}. */
    public BrokerWatch(KafkaSettings kafka) {
        this.kafka = kafka;
        thread.setDaemon(true);
    }

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public Health health() {
        return new Health(
                true,
                answers,
                answers ? "answers at " + kafka.bootstrapServers() : "none answers at " + kafka.bootstrapServers());
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void watch() {
        try (Cluster cluster = Cluster.unproven(kafka, PATIENCE)) {
            while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                tell(answers(cluster));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean answers(Cluster cluster) {
        try {
            cluster.await(cluster.admin().describeCluster().nodes());
            return true;
        } catch (ParleyException e) {
            return false;
        } catch (KafkaException e) {
            LOG.debug("a broker refuses to describe its cluster, so one is there", e);
            return true;
        }
    }

    private void tell(boolean now) {
        if (answers && !now) {
            LOG.warn(
                    "no Kafka broker answers at {}: work waits until one does, and then goes on where it was; nothing"
                            + " is lost",
                    kafka.bootstrapServers());
        } else if (!answers && now) {
            LOG.warn("a Kafka broker answers at {} again: work goes on", kafka.bootstrapServers());
        }
        answers = now;
    }
}
