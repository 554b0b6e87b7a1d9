package dev.parley.aggregate.table;

import dev.parley.aggregate.topology.Admission;
import dev.parley.model.CellKey;
import dev.parley.model.Position;
import dev.parley.model.PositionChange;
import dev.parley.model.Statement;
import dev.parley.model.topic.Topic;
import dev.parley.model.topic.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Applies the records of the topics to the table. What the processors refuse is passed over here, as they count it. */
final class Follower {
    static final List<Topic<?, ?>> TOPICS = List.of(Topics.STATEMENT, Topics.POSITION, Topics.CHANGE, Topics.READING);

    private final Table table;
    private final Admission admission;
    private final Consumer<List<TableEvent>> watchers;
    private StreamPosition changes = new StreamPosition(List.of());

    /**
     * @param watchers told of what moved after all records of a batch were applied
     */
    Follower(Table table, Admission admission, Consumer<List<TableEvent>> watchers) {
        this.table = table;
        this.admission = admission;
        this.watchers = watchers;
    }

    void apply(ConsumerRecords<byte[], byte[]> records) {
        List<TableEvent> events = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                apply(record, events);
            } catch (SerializationException e) {
                // counted, with its reason, by the stage that reads the topic for its work
            }
            table.advance(
                    record.topic(), record.partition(), record.offset(), Instant.ofEpochMilli(record.timestamp()));
        }
        if (!events.isEmpty()) {
            watchers.accept(events);
        }
    }

    private void apply(ConsumerRecord<byte[], byte[]> record, List<TableEvent> events) {
        String topic = record.topic();
        if (topic.equals(Topics.STATEMENT.name())) {
            Statement statement = value(Topics.STATEMENT, record);
            if (statement != null && admission.admits(key(Topics.STATEMENT, record), statement)) {
                table.add(statement);
            }
        } else if (topic.equals(Topics.POSITION.name())) {
            CellKey key = key(Topics.POSITION, record);
            Position position = value(Topics.POSITION, record);
            table.put(key, position);
            if (position != null) {
                events.add(new TableEvent.Updated(position));
            }
        } else if (topic.equals(Topics.CHANGE.name())) {
            changed(record, events);
        } else {
            table.put(key(Topics.READING, record), Objects.requireNonNull(value(Topics.READING, record)));
        }
    }

    private void changed(ConsumerRecord<byte[], byte[]> record, List<TableEvent> events) {
        PositionChange change = value(Topics.CHANGE, record);
        if (change == null) {
            return;
        }
        changes = changes.after(record.partition(), record.offset());
        TableEvent.Changed event = new TableEvent.Changed(
                changes, record.partition(), record.offset(), Instant.ofEpochMilli(record.timestamp()), change);
        table.add(event);
        events.add(event);
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
