package dev.parley.aggregate.table;

import dev.parley.aggregate.topology.Admission;
import dev.parley.model.topic.Topic;
import dev.parley.model.topic.Topics;
import dev.parley.runtime.KafkaSettings;
import dev.parley.runtime.topic.ConsumerLoop;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Keeps a {@link Table} equal to the topics: reads every partition, committed records only, without a consumer group, and
 * writes what it read to a store of its own, from which a restart goes on. After a fault of the broker it goes on where it
 * was; after a pause of the process nothing is answered before all was read again that there is by then.
 */
public final class TableReplica implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int BATCH = 5_000;
    private static final int FETCH_BYTES = 8 * 1024 * 1024;

    /** Longer between two polls and others may have moved the table while this process stood still. */
    private static final Duration STANDSTILL = Duration.ofSeconds(4);

    private final KafkaSettings kafka;
    private final Admission admission;
    private final ReplicaStore store;
    private final Statements statements;
    private final Table table;
    private final Follower follower;
    private final List<Consumer<List<TableEvent>>> watchers = new CopyOnWriteArrayList<>();
    private final Map<TopicPartition, Long> next = new ConcurrentHashMap<>();
    private final ConsumerLoop loop = new ConsumerLoop("aggregate-replica", this::consumer, this::follow);
    private volatile boolean loaded;
    private volatile long polledAt = System.nanoTime();

    /**
     * A replica that has read nothing yet.
     *
     * @param folder of its store; no other process may use it
     */
    public TableReplica(KafkaSettings kafka, Admission admission, Path folder, InstantSource clock) {
        this.kafka = kafka;
        this.admission = admission;
        this.store = ReplicaStore.open(folder);
        this.statements = new Statements(store, Statements.KEPT);
        this.table = new Table(admission, statements, clock.instant());
        this.follower = new Follower(
                table, store, statements, admission, events -> watchers.forEach(watcher -> watcher.accept(events)));
    }

    /** The table; complete once {@link #loaded()}. */
    public Table table() {
        return table;
    }

    /** Whether everything was read that the topics held when reading began, and it has gone on since. */
    public boolean loaded() {
        return loaded && !loop.closed() && System.nanoTime() - polledAt < STANDSTILL.toNanos();
    }

    /** The offset up to which each partition was read. */
    Map<TopicPartition, Long> next() {
        return next;
    }

    /** The offset after the last statement that was read of each partition. */
    Map<TopicPartition, Long> said() {
        return follower.said();
    }

    /** Told of what moved, on the reading thread: it must return soon. */
    public void watch(Consumer<List<TableEvent>> watcher) {
        watchers.add(watcher);
    }

    /** Begins to read. */
    public void start() {
        loop.start();
    }

    @Override
    public void close() {
        loop.close();
        if (loop.ended()) {
            statements.close();
        }
    }

    private void follow(KafkaConsumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = await(consumer);
        restore(partitions);
        consumer.assign(partitions);
        Map<TopicPartition, Long> target = consumer.endOffsets(partitions);
        begin(consumer, partitions, target);
        while (!loop.closed()) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            follower.apply(records);
            partitions.forEach(partition -> next.put(partition, consumer.position(partition)));
            long now = System.nanoTime();
            if (now - polledAt > STANDSTILL.toNanos()) {
                loaded = false;
                target = consumer.endOffsets(partitions);
            }
            polledAt = now; // and not later: a pause after the look at the clock must show at the next
            loaded |= target.entrySet().stream().allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue());
        }
    }

    /** Once: later faults of the broker leave what was read where it is. */
    private void restore(List<TopicPartition> partitions) {
        if (next.isEmpty()) {
            store.beCopyOf(identity());
            next.putAll(follower.restore());
            next.keySet().retainAll(partitions);
        }
    }

    private void begin(
            KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
        List<TopicPartition> changes = partitions.stream()
                .filter(partition -> partition.topic().equals(Topics.CHANGE.name()))
                .sorted(Comparator.comparing(TopicPartition::partition))
                .toList();
        if (!next.keySet().containsAll(changes)) {
            changes.forEach(partition -> next.put(
                    partition,
                    Math.max(
                            first.getOrDefault(partition, 0L),
                            ends.getOrDefault(partition, 0L) - Table.CHANGES_KEPT / changes.size())));
            table.changesBegin(new StreamPosition(changes.stream()
                    .map(partition -> next.getOrDefault(partition, 0L))
                    .toList()));
        }
        partitions.forEach(
                partition -> consumer.seek(partition, next.getOrDefault(partition, first.getOrDefault(partition, 0L))));
    }

    /** What is copied: another cluster, a topic made anew or another rule make what is stored worthless. */
    private String identity() {
        try (Admin admin = Admin.create(kafka.over(Map.of()))) {
            List<String> names = Follower.TOPICS.stream().map(Topic::name).toList();
            Map<String, TopicDescription> topics =
                    new TreeMap<>(admin.describeTopics(names).allTopicNames().get());
            StringBuilder text = new StringBuilder("2 ").append(admission);
            topics.forEach(
                    (name, topic) -> text.append(' ').append(name).append('=').append(topic.topicId()));
            return text.toString();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new KafkaException("the topics cannot be described", e.getCause());
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
            loop.pause();
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
                        BATCH,
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                        FETCH_BYTES,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
