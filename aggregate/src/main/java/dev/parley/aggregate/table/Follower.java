package dev.parley.aggregate.table;

import dev.parley.aggregate.topology.Admission;
import dev.parley.model.CellKey;
import dev.parley.model.Position;
import dev.parley.model.PositionChange;
import dev.parley.model.Reading;
import dev.parley.model.Statement;
import dev.parley.model.topic.JsonSerde;
import dev.parley.model.topic.Topic;
import dev.parley.model.topic.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies the records of the topics to the table, batch by batch: to the store first, then to memory, then those who watch
 * are told. What the processors refuse is passed over here, as they count it.
 */
final class Follower {
    static final List<Topic<?, ?>> TOPICS = List.of(Topics.STATEMENT, Topics.POSITION, Topics.CHANGE, Topics.READING);

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final JsonSerde<Statement> STATEMENTS = (JsonSerde<Statement>) Topics.STATEMENT.values();

    private final Table table;
    private final ReplicaStore store;
    private final Statements statements;
    private final Admission admission;
    private final Consumer<List<TableEvent>> watchers;
    private final Map<TopicPartition, Long> said = new ConcurrentHashMap<>();

    /**
     * Follows the topics.
     *
     * @param watchers told of what moved after all records of a batch were applied
     */
    Follower(
            Table table,
            ReplicaStore store,
            Statements statements,
            Admission admission,
            Consumer<List<TableEvent>> watchers) {
        this.table = table;
        this.store = store;
        this.statements = statements;
        this.admission = admission;
        this.watchers = watchers;
    }

    /** Fills the table with what the store holds; answers where each partition is to be read on. */
    Map<TopicPartition, Long> restore() {
        store.each(ReplicaStore.Kind.POSITION, (cell, value) -> table.put(CellKey.parse(cell), stored(value)));
        store.each(
                ReplicaStore.Kind.READING,
                (partition, value) -> table.put(
                        partition,
                        Objects.requireNonNull(
                                Topics.READING.values().deserializer().deserialize(partition, value))));
        said.putAll(store.said());
        return store.next();
    }

    /** The offset after the last statement that was read of each partition. Safe for use by other threads. */
    Map<TopicPartition, Long> said() {
        return said;
    }

    void apply(ConsumerRecords<byte[], byte[]> records) {
        Work work = new Work();
        try (ReplicaStore.Batch batch = store.batch()) {
            for (ConsumerRecord<byte[], byte[]> record : records) {
                try {
                    work.take(record, batch);
                } catch (SerializationException | IllegalArgumentException e) {
                    // counted, with its reason, by the stage that reads the topic for its work
                }
                work.note(record);
            }
            records.nextOffsets().forEach((partition, next) -> {
                if (!partition.topic().equals(Topics.CHANGE.name())) {
                    batch.next(partition, next.offset());
                }
            });
            work.said.forEach(batch::said);
            work.settle(batch);
            batch.commit();
        }
        said.putAll(work.said);
        work.finish();
    }

    private static @Nullable Position stored(byte[] value) {
        return Topics.POSITION.values().deserializer().deserialize(Topics.POSITION.name(), value);
    }

    /** What a batch brings. Of several records of a cell's position only the last is looked at. */
    private final class Work {
        private final Map<CellKey, ConsumerRecord<byte[], byte[]>> positions = new LinkedHashMap<>();
        private final Map<CellKey, Optional<Position>> latestOf = new LinkedHashMap<>();
        private final List<Map.Entry<CellKey, byte[]>> written = new ArrayList<>();
        private final List<TableEvent> events = new ArrayList<>();
        private final Map<String, Long> last = new HashMap<>();
        private final Map<TopicPartition, Long> said = new HashMap<>();
        private long latest = Long.MIN_VALUE;

        void take(ConsumerRecord<byte[], byte[]> record, ReplicaStore.Batch batch) {
            String topic = record.topic();
            if (topic.equals(Topics.STATEMENT.name())) {
                statement(record, batch);
            } else if (topic.equals(Topics.POSITION.name())) {
                CellKey key = key(Topics.POSITION, record);
                positions.put(key, record);
            } else if (topic.equals(Topics.CHANGE.name())) {
                changed(record);
            } else {
                String partition = key(Topics.READING, record);
                Reading count = Objects.requireNonNull(value(Topics.READING, record));
                batch.put(ReplicaStore.Kind.READING, partition, record.value());
                table.put(partition, count);
            }
        }

        void note(ConsumerRecord<byte[], byte[]> record) {
            last.put(record.topic() + record.partition(), record.offset());
            latest = Math.max(latest, record.timestamp());
            if (record.topic().equals(Topics.STATEMENT.name())) {
                said.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
            }
        }

        void settle(ReplicaStore.Batch batch) {
            positions.forEach((key, record) -> {
                try {
                    latestOf.put(key, Optional.ofNullable(value(Topics.POSITION, record)));
                    batch.put(ReplicaStore.Kind.POSITION, key.toString(), record.value());
                } catch (SerializationException e) {
                    LOG.warn(
                            "the position of {} at offset {} cannot be read: {}", key, record.offset(), e.getMessage());
                }
            });
        }

        void finish() {
            written.forEach(entry -> statements.written(entry.getKey(), entry.getValue()));
            latestOf.forEach((key, position) -> {
                table.put(key, position.orElse(null));
                position.ifPresent(shown -> events.add(new TableEvent.Updated(shown)));
            });
            if (!last.isEmpty()) {
                table.advance(last, Instant.ofEpochMilli(latest));
            }
            if (!events.isEmpty()) {
                watchers.accept(events);
            }
        }

        private void statement(ConsumerRecord<byte[], byte[]> record, ReplicaStore.Batch batch) {
            STATEMENTS.requireKnown(record.headers());
            CellKey key = key(Topics.STATEMENT, record);
            if (record.value() == null) {
                return;
            }
            StatementHead head = StatementHead.of(record.value());
            CellKey cell = new CellKey(head.side(), head.condition());
            if (admission.admits(key, cell, head.dossier(), head.saidAt(), head.seenAt())) {
                batch.statement(cell, record.partition(), record.offset(), record.value());
                written.add(Map.entry(cell, record.value()));
            }
        }

        private void changed(ConsumerRecord<byte[], byte[]> record) {
            PositionChange change = value(Topics.CHANGE, record);
            if (change == null) {
                return;
            }
            StreamPosition id = table.changePosition().after(record.partition(), record.offset());
            TableEvent.Changed event = new TableEvent.Changed(
                    id, record.partition(), record.offset(), Instant.ofEpochMilli(record.timestamp()), change);
            table.add(event);
            events.add(event);
        }
    }

    private static <K> K key(Topic<K, ?> topic, ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            throw new SerializationException("a record without a key on " + topic.name());
        }
        return topic.keys().deserializer().deserialize(topic.name(), record.headers(), record.key());
    }

    private static <V> @Nullable V value(Topic<?, V> topic, ConsumerRecord<byte[], byte[]> record) {
        return record.value() == null
                ? null
                : topic.values().deserializer().deserialize(topic.name(), record.headers(), record.value());
    }
}
