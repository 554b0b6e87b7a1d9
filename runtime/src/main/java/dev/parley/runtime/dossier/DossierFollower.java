package dev.parley.runtime.dossier;

import dev.parley.model.dossier.PublishedDossier;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the dossier topic on a thread of its own, on which a changed dossier is also checked and compiled, and keeps a
 * {@link LiveDossier} up to date. After a fault of the broker it goes on where it was.
 */
public final class DossierFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DossierFollower.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final DossierTopic topic;
    private final LiveDossier live;
    private final DossierTopic.Reader reader;
    private final Thread thread = new Thread(this::run, "dossier-follower");
    private volatile boolean closed;
    private volatile @Nullable KafkaConsumer<byte[], byte[]> current;

    public DossierFollower(DossierTopic topic, LiveDossier live) {
        this.topic = topic;
        this.live = live;
        this.reader = topic.new Reader();
    }

    /** Begins to follow. */
    public void start() {
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        closed = true;
        KafkaConsumer<byte[], byte[]> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            thread.join(STOP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed) {
            try (KafkaConsumer<byte[], byte[]> consumer = topic.consumer()) {
                current = consumer;
                reader.assign(consumer);
                while (!closed) {
                    take(reader.poll(consumer, failure -> live.refuse("of a record that is none", failure.toString())));
                }
            } catch (WakeupException | InterruptException e) {
                LOG.debug("no longer following the dossier");
            } catch (KafkaException e) {
                LOG.warn("lost the broker while following the dossier, trying again: {}", e.getMessage());
                pause();
            }
        }
    }

    /** The last of several that is valid: those between were live for no time. */
    private void take(List<PublishedDossier> found) {
        for (int i = found.size() - 1; i >= 0; i--) {
            if (live.offer(found.get(i))) {
                return;
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            closed = true;
        }
    }
}
