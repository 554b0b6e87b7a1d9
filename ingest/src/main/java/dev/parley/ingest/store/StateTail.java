package dev.parley.ingest.store;

import dev.parley.ingest.identity.IdentityIndex;
import dev.parley.model.ArticleId;
import dev.parley.model.ArticleIdentity;
import dev.parley.model.FeedStatus;
import dev.parley.model.topic.Topics;
import dev.parley.runtime.KafkaSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the feed-status and article-identity topics of all ingesters, committed records only, so that this one knows
 * what all of them know. A partition that this ingester owns is no longer followed: its owner writes here directly.
 */
public final class StateTail implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StateTail.class);
    private final FeedStates states;
    private final IdentityIndex identities;
    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();
    private final Set<Integer> owned = ConcurrentHashMap.newKeySet();
    /** Offsets from which partitions are to be read again. */
    private final Map<TopicPartition, Long> again = new ConcurrentHashMap<>();

    private final int partitions;
    private final Thread thread;
    private volatile boolean closing;

    public StateTail(KafkaSettings kafka, FeedStates states, IdentityIndex identities) {
        this.states = states;
        this.identities = identities;
        this.admin = Admin.create(kafka.over(Map.of()));
        this.consumer = new KafkaConsumer<>(
                kafka.over(Map.of(
                        "isolation.level", "read_committed",
                        "enable.auto.commit", "false",
                        "auto.offset.reset", "earliest",
                        "max.poll.records", "2000",
                        "max.partition.fetch.bytes", "262144",
                        "fetch.max.bytes", "4194304",
                        "fetch.max.wait.ms", "100")),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        this.partitions = consumer.partitionsFor(Topics.FEED_STATUS.name()).size();
        this.thread = new Thread(this::follow, "ingest-state");
        thread.setDaemon(true);
    }

    /** Begins to follow. */
    public void start() {
        thread.start();
    }

    /** How many partitions the feeds are shared out by. */
    public int partitions() {
        return partitions;
    }

    /** From now on only {@link #applied} changes what is known of this partition. */
    public void own(int partition) {
        owned.add(partition);
    }

    /** How far a partition was followed when it was asked. */
    public record Mark(long statuses, long identities) {}

    /** To be asked before each commit of a partition that is owned. */
    public Mark mark(int partition) {
        return new Mark(
                positions.getOrDefault(statuses(partition), 0L), positions.getOrDefault(identities(partition), 0L));
    }

    /** Follows the partition again. */
    public void disown(int partition) {
        owned.remove(partition);
    }

    /**
     * Follows the partition again, from the mark on: a commit after it that was not answered may have been made, and its
     * records passed by here as the owner's.
     */
    public void disown(int partition, Mark mark) {
        again.put(statuses(partition), mark.statuses());
        again.put(identities(partition), mark.identities());
        owned.remove(partition);
    }

    private static TopicPartition statuses(int partition) {
        return new TopicPartition(Topics.FEED_STATUS.name(), partition);
    }

    private static TopicPartition identities(int partition) {
        return new TopicPartition(Topics.ARTICLE_IDENTITY.name(), partition);
    }

    /**
     * Waits until everything that is committed in a partition now is known here. To be called by who holds its
     * {@linkplain PartitionLedger ledger}: a commit is answered before it is to be seen, and to open the ledger waits for that.
     *
     * @throws InterruptedException where the wait was interrupted
     */
    public void awaitEnd(int partition) throws InterruptedException {
        for (TopicPartition each : List.of(statuses(partition), identities(partition))) {
            long end = end(each);
            while ((again.containsKey(each) || positions.getOrDefault(each, 0L) < end) && !closing) {
                Thread.sleep(10);
            }
        }
    }

    private long end(TopicPartition partition) throws InterruptedException {
        try {
            return admin.listOffsets(
                            Map.of(partition, OffsetSpec.latest()),
                            new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                    .partitionResult(partition)
                    .get()
                    .offset();
        } catch (ExecutionException e) {
            throw new org.apache.kafka.common.KafkaException("end of " + partition + " cannot be read", e);
        }
    }

    /** Takes in what was committed by this ingester. */
    public void applied(Batch batch, int partition) {
        batch.statuses().forEach(states::put);
        batch.identities().values().forEach(identity -> identities.put(identity, partition));
        batch.forgotten().forEach(identities::remove);
        batch.retired().forEach(states::remove);
    }

    private void follow() {
        List<TopicPartition> all = new ArrayList<>();
        for (int i = 0; i < partitions; i++) {
            all.add(statuses(i));
            all.add(identities(i));
        }
        try (consumer) {
            consumer.assign(all);
            consumer.seekToBeginning(all);
            while (!closing) {
                goBack();
                consumer.poll(Duration.ofMillis(200)).forEach(this::take);
                for (TopicPartition each : all) {
                    positions.put(each, consumer.position(each));
                }
            }
        } catch (WakeupException e) {
            LOG.debug("state is no longer followed");
        }
    }

    private void goBack() {
        again.forEach((each, from) -> {
            consumer.seek(each, from);
            positions.put(each, from);
            again.remove(each, from);
        });
    }

    private void take(ConsumerRecord<byte[], byte[]> next) {
        if (owned.contains(next.partition())) {
            return;
        }
        try {
            if (next.topic().equals(Topics.FEED_STATUS.name())) {
                status(next);
            } else {
                identity(next);
            }
        } catch (SerializationException e) {
            LOG.warn("record {}-{}@{} passed over: {}", next.topic(), next.partition(), next.offset(), e.getMessage());
        }
    }

    private void status(ConsumerRecord<byte[], byte[]> next) {
        String url = Topics.FEED_STATUS.keys().deserializer().deserialize(next.topic(), next.key());
        FeedStatus status =
                Topics.FEED_STATUS.values().deserializer().deserialize(next.topic(), next.headers(), next.value());
        if (status == null) {
            states.remove(url);
        } else {
            states.put(url, status);
        }
    }

    private void identity(ConsumerRecord<byte[], byte[]> next) {
        ArticleId id = Topics.ARTICLE_IDENTITY.keys().deserializer().deserialize(next.topic(), next.key());
        ArticleIdentity identity =
                Topics.ARTICLE_IDENTITY.values().deserializer().deserialize(next.topic(), next.headers(), next.value());
        if (identity == null) {
            identities.remove(id);
        } else {
            identities.put(identity, next.partition());
        }
    }

    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        admin.close(Duration.ofSeconds(2));
    }
}
