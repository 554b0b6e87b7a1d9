package dev.parley.aggregate.table;

import dev.parley.model.topic.Topics;
import dev.parley.runtime.KafkaSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks once a second at how far all instances together have come with the statements: which partitions somebody works
 * on, and since when there are statements that nobody has filed.
 */
public final class GroupWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupWatch.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);

    /**
     * What was seen.
     *
     * @param worked partitions that an instance works on
     * @param all partitions of the statements
     * @param behindSince since when statements wait, absent where none do
     */
    public record Progress(int worked, int all, @Nullable Instant behindSince) {}

    private final Admin admin;
    private final String group;
    private final InstantSource clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "aggregate-group-watch");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Progress progress = new Progress(0, 0, null);
    private volatile @Nullable Instant silentSince;
    private final Backlog backlog = new Backlog();

    public GroupWatch(KafkaSettings kafka, String group, InstantSource clock) {
        this.admin = Admin.create(kafka.over(Map.of()));
        this.group = group;
        this.clock = clock;
    }

    /** Begins to look. */
    public void start() {
        ScheduledFuture<?> unused =
                timer.scheduleWithFixedDelay(this::look, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What was last seen. Where the cluster gives no answer, statements may be waiting since it last did. */
    public Progress progress() {
        Progress seen = progress;
        Instant silent = silentSince;
        return silent == null || seen.behindSince() != null ? seen : new Progress(seen.worked(), seen.all(), silent);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        admin.close(Duration.ZERO);
    }

    private void look() {
        Instant asked = clock.instant();
        try {
            String topic = Topics.STATEMENT.name();
            int all = admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
                    .mapToInt(described -> described.partitions().size())
                    .sum();
            progress = new Progress(worked(topic), all, backlog.look(ends(topic, all), done(), asked));
            silentSince = null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | RuntimeException e) {
            LOG.debug("no answer about group {}: {}", group, e.getMessage());
            silentSince = silentSince == null ? asked : silentSince;
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

    private Map<TopicPartition, Long> ends(String topic, int partitions)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> ask = new HashMap<>();
        for (int partition = 0; partition < partitions; partition++) {
            ask.put(new TopicPartition(topic, partition), OffsetSpec.latest());
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(ask, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get()
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private Map<TopicPartition, Long> done() throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> done = new HashMap<>();
        admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .forEach((partition, at) -> done.put(partition, at == null ? 0 : at.offset()));
        return done;
    }
}
