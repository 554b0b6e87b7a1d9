package dev.parley.aggregate.table;

import dev.parley.aggregate.topology.Admission;
import dev.parley.model.topic.Topic;
import dev.parley.runtime.KafkaSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a {@link Table} equal to the topics: reads every partition from the beginning, committed records only, without a
 * consumer group. After a fault of the broker it goes on where it was.
 */
public final class TableReplica implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TableReplica.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final KafkaSettings kafka;
    private final InstantSource clock;
    private final Table table;
    private final Follower follower;
    private final List<Consumer<List<TableEvent>>> watchers = new CopyOnWriteArrayList<>();
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final Thread thread = new Thread(this::run, "aggregate-replica");
    private volatile boolean closed;
    private volatile boolean loaded;
    private volatile @Nullable Instant behindSince;
    private volatile @Nullable KafkaConsumer<byte[], byte[]> current;

    public TableReplica(KafkaSettings kafka, Admission admission, InstantSource clock) {
        this.kafka = kafka;
        this.clock = clock;
        this.table = new Table(admission, clock.instant());
        this.follower = new Follower(table, admission, events -> watchers.forEach(watcher -> watcher.accept(events)));
    }

    /** The table; complete once {@link #loaded()}. */
    public Table table() {
        return table;
    }

    /** Whether everything was read that the topics held when reading began. */
    public boolean loaded() {
        return loaded;
    }

    /** Since when there are records that were not read yet; absent while there are none. */
    public @Nullable Instant behindSince() {
        return behindSince;
    }

    /** Told of what moved, on the reading thread: it must return soon. */
    public void watch(Consumer<List<TableEvent>> watcher) {
        watchers.add(watcher);
    }

    /** Begins to read. */
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
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed) {
            try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
                current = consumer;
                follow(consumer);
            } catch (WakeupException | InterruptException e) {
                LOG.debug("the replica of the table stops");
            } catch (KafkaException e) {
                LOG.warn("the replica of the table lost the broker and tries again: {}", e.getMessage());
                pause();
            }
        }
    }

    private void follow(KafkaConsumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = await(consumer);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions.stream()
                .filter(partition -> !next.containsKey(partition))
                .toList());
        next.forEach(consumer::seek);
        Map<TopicPartition, Long> target = consumer.endOffsets(partitions);
        while (!closed) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            follower.apply(records);
            partitions.forEach(partition -> next.put(partition, consumer.position(partition)));
            loaded |= target.entrySet().stream().allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue());
            note(partitions.stream()
                    .anyMatch(partition -> consumer.currentLag(partition).orElse(0) > 0));
        }
    }

    private void note(boolean behind) {
        if (!behind) {
            behindSince = null;
        } else if (behindSince == null) {
            behindSince = clock.instant();
        }
    }

    /** All partitions, once every topic is there. */
    private List<TopicPartition> await(KafkaConsumer<byte[], byte[]> consumer) {
        while (true) {
            List<PartitionInfo> found = Follower.TOPICS.stream()
                    .map(Topic::name)
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .toList();
            long topics = found.stream().map(PartitionInfo::topic).distinct().count();
            if (topics == Follower.TOPICS.size()) {
                return found.stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
            }
            pause();
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                kafka.over(Map.of(
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        2_000,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
