package dev.parley.aggregate.table;

import dev.parley.model.topic.Topic;
import dev.parley.model.topic.Topics;
import dev.parley.runtime.KafkaSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks twice a second at how far all instances together have come with the statements: which partitions somebody works
 * on, and since when there are statements that a copy of the table does not show.
 */
public final class GroupWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupWatch.class);
    private static final Duration PERIOD = Duration.ofMillis(500);

    /** Without an answer for longer, what was seen last is no longer told as how things are. */
    private static final Duration SILENCE = Duration.ofSeconds(2);

    /**
     * What was seen.
     *
     * @param worked partitions that an instance works on
     * @param all partitions of the statements
     */
    public record Progress(int worked, int all) {}

    private final Admin admin;
    private final String group;
    private final TableReplica replica;
    private final InstantSource clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "aggregate-group-watch");
        thread.setDaemon(true);
        return thread;
    });
    private final Lag lag;
    private volatile Progress progress = new Progress(0, 0);
    private volatile Instant seenAt;

    /**
     * Watches a group.
     *
     * @param replica the copy that the group's work is to be seen in
     */
    public GroupWatch(KafkaSettings kafka, String group, TableReplica replica, InstantSource clock) {
        this.admin = Admin.create(kafka.over(Map.of()));
        this.group = group;
        this.replica = replica;
        this.clock = clock;
        this.seenAt = clock.instant();
        // Nobody knows for how long what the first look finds unfiled has waited: long enough to be told.
        this.lag = new Lag(Topics.STATEMENT.name(), seenAt.minus(SILENCE), PERIOD);
    }

    /** Begins to look. */
    public void start() {
        seenAt = clock.instant();
        ScheduledFuture<?> unused =
                timer.scheduleWithFixedDelay(this::look, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What was last seen. */
    public Progress progress() {
        return progress;
    }

    /**
     * Since when there are statements that the copy does not show; absent where there are none. Where the cluster gives no
     * answer, statements may be waiting since it last did.
     */
    public Optional<Instant> behindSince() {
        Instant seen = seenAt;
        Optional<Instant> behind = lag.since(replica.next());
        boolean silent = Duration.between(seen, clock.instant()).compareTo(SILENCE) > 0;
        return silent && behind.filter(seen::isAfter).isEmpty() ? Optional.of(seen) : behind;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        admin.close(Duration.ZERO);
    }

    private void look() {
        Instant asked = clock.instant();
        try {
            Map<TopicPartition, Long> copied = Map.copyOf(replica.next());
            Map<TopicPartition, Long> said = Map.copyOf(replica.said());
            Map<TopicPartition, Long> filed = filed();
            Map<String, TopicDescription> topics = admin.describeTopics(
                            Follower.TOPICS.stream().map(Topic::name).toList())
                    .allTopicNames()
                    .get();
            lag.look(asked, copied, said, filed, ends(topics.values()));
            TopicDescription statements = topics.get(Topics.STATEMENT.name());
            progress = new Progress(
                    worked(Topics.STATEMENT.name()),
                    statements == null ? 0 : statements.partitions().size());
            seenAt = asked;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | RuntimeException e) {
            LOG.debug("no answer about group {}: {}", group, e.getMessage());
        }
    }

    private int worked(String topic) throws ExecutionException, InterruptedException {
        ConsumerGroupDescription described =
                admin.describeConsumerGroups(List.of(group)).all().get().get(group);
        return described == null
                ? 0
                : (int) described.members().stream()
                        .flatMap(member -> member.assignment().topicPartitions().stream())
                        .filter(partition -> partition.topic().equals(topic))
                        .distinct()
                        .count();
    }

    /** Where the partitions end, what open transactions have written included. */
    private Map<TopicPartition, Long> ends(Collection<TopicDescription> topics)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> ask = new HashMap<>();
        topics.forEach(topic -> topic.partitions()
                .forEach(partition ->
                        ask.put(new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest())));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(ask, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                .all()
                .get()
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private Map<TopicPartition, Long> filed() throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> filed = new HashMap<>();
        admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .forEach((partition, at) -> filed.put(partition, at == null ? 0 : at.offset()));
        return filed;
    }
}
