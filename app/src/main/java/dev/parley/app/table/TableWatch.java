package dev.parley.app.table;

import dev.parley.model.CellKey;
import dev.parley.model.Position;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.topic.Topics;
import dev.parley.runtime.KafkaSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Follows the table as its topic has it. */
public final class TableWatch {
    /** Those who watch see no more at once than a person reads. */
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final KafkaSettings kafka;
    private final Dossier dossier;
    private final Map<CellKey, Position> cells = new HashMap<>();

    public TableWatch(KafkaSettings kafka, Dossier dossier) {
        this.kafka = kafka;
        this.dossier = dossier;
    }

    /**
     * The table after some cells got a new record.
     *
     * @param written those cells; an empty value where nothing supports the cell any more
     */
    public record Update(Table table, Map<CellKey, Optional<Position>> written) {}

    /**
     * Tells of the table as it is, then of each change.
     *
     * @throws org.apache.kafka.common.errors.InterruptException when the thread is interrupted, which is how it ends
     */
    public void run(Consumer<Update> to) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.POSITION.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<CellKey, Optional<Position>> written = new LinkedHashMap<>();
            boolean first = true;
            while (true) {
                consumer.poll(PAUSE).forEach(record -> take(record, written));
                boolean there = partitions.stream()
                        .allMatch(partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L));
                if (there && (first || !written.isEmpty())) {
                    to.accept(new Update(Table.of(cells.values(), dossier), Map.copyOf(written)));
                    written.clear();
                    first = false;
                }
            }
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record, Map<CellKey, Optional<Position>> written) {
        try {
            CellKey cell = Topics.POSITION.keys().deserializer().deserialize(record.topic(), record.key());
            Position position = record.value() == null
                    ? null
                    : Topics.POSITION.values().deserializer().deserialize(record.topic(), record.value());
            if (position == null) {
                cells.remove(cell);
            } else {
                cells.put(cell, position);
            }
            written.put(cell, Optional.ofNullable(position));
        } catch (SerializationException e) {
            // of another version: what this program cannot read it does not show, as with the whole table
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                kafka.over(Map.of(
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest")),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
