package dev.parley.runtime.topic;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that follows topics for as long as its process runs. After a fault of the broker it connects again; where it goes
 * on is its owner's to know.
 */
public final class ConsumerLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConsumerLoop.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofMillis(2_500);

    private final Supplier<KafkaConsumer<byte[], byte[]>> connect;
    private final Consumer<KafkaConsumer<byte[], byte[]>> follow;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable KafkaConsumer<byte[], byte[]> current;

    /**
     * Begins with {@link #start()}.
     *
     * @param name of the thread
     * @param connect makes a consumer, which this closes
     * @param follow reads with it until {@link #closed()}; it may throw what the consumer throws
     */
    public ConsumerLoop(
            String name,
            Supplier<KafkaConsumer<byte[], byte[]>> connect,
            Consumer<KafkaConsumer<byte[], byte[]>> follow) {
        this.connect = connect;
        this.follow = follow;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    /** Begins to follow. */
    public void start() {
        thread.start();
    }

    /** Whether it is to end. */
    public boolean closed() {
        return closed.getCount() == 0;
    }

    /** Whether nothing more is read. */
    public boolean ended() {
        return !thread.isAlive();
    }

    /** Waits a moment, less where it is to end. */
    public void pause() {
        try {
            boolean unused = closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        KafkaConsumer<byte[], byte[]> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            thread.join(STOP.toMillis());
            if (thread.isAlive()) {
                thread.interrupt(); // it waits for something else than its consumer
                thread.join(STOP.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed()) {
            try (KafkaConsumer<byte[], byte[]> consumer = connect.get()) {
                current = consumer;
                follow.accept(consumer);
            } catch (WakeupException | InterruptException e) {
                LOG.debug("{} stops", thread.getName());
            } catch (KafkaException e) {
                LOG.warn("{} lost the broker and tries again: {}", thread.getName(), e.getMessage());
                pause();
            }
        }
    }
}
