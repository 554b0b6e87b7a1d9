package dev.parley.aggregate.table;

import dev.parley.aggregate.AggregateSettings;
import dev.parley.aggregate.Cases;
import dev.parley.aggregate.Said;
import dev.parley.aggregate.position.Cell;
import dev.parley.aggregate.topology.Admission;
import dev.parley.model.CellKey;
import dev.parley.model.PositionChange;
import dev.parley.model.Stance;
import dev.parley.model.Statement;
import dev.parley.model.topic.Topic;
import dev.parley.model.topic.Topics;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** A table that is given the records which the stage would have written, without a broker. */
public final class FedTable implements Freshness {
    private static final Instant START = Instant.parse("2025-09-01T00:00:00Z");

    private final Admission admission = new Admission(Cases.small(), AggregateSettings.years(20));
    private final Map<CellKey, Cell> cells = new HashMap<>();
    private final Map<String, Long> offsets = new HashMap<>();
    private final ReplicaStore store = ReplicaStore.inMemory();
    private final Statements statements = new Statements(store, Statements.KEPT);
    private final Table table = new Table(admission, statements, START);
    private final Follower follower;
    public volatile boolean loaded = true;

    public FedTable(Consumer<List<TableEvent>> watcher) {
        this.follower = new Follower(table, store, statements, admission, watcher);
    }

    public Table table() {
        return table;
    }

    /** Files a statement as the stage does. */
    public void say(Said said) {
        Statement statement = said.statement();
        Cell cell = cells.computeIfAbsent(statement.cell(), key -> new Cell(key, admission));
        Stance before = cell.position().map(position -> position.stance()).orElse(null);
        cell.add(statement);
        Stance after = cell.position().map(position -> position.stance()).orElse(null);
        apply(Topics.STATEMENT, statement.cell(), statement);
        apply(Topics.POSITION, statement.cell(), cell.position().orElse(null));
        if (before != after) {
            apply(
                    Topics.CHANGE,
                    statement.cell(),
                    new PositionChange(
                            statement.side(),
                            statement.condition(),
                            before,
                            after,
                            statement.saidAt(),
                            statement.seenAt(),
                            false,
                            statement,
                            false));
        }
    }

    public <K, V> void apply(Topic<K, V> topic, K key, @Nullable V value) {
        long offset = offsets.merge(topic.name(), 1L, Long::sum) - 1;
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                topic.name(),
                0,
                offset,
                topic.keys().serializer().serialize(topic.name(), key),
                topic.values().serializer().serialize(topic.name(), value));
        follower.apply(new ConsumerRecords<>(Map.of(new TopicPartition(topic.name(), 0), List.of(record)), Map.of()));
    }

    @Override
    public boolean loaded() {
        return loaded;
    }

    @Override
    public String partitions() {
        return "4/4";
    }

    @Override
    public long lagSeconds() {
        return 0;
    }
}
