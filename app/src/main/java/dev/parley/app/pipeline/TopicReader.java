package dev.parley.app.pipeline;

import dev.parley.model.topic.Topic;
import dev.parley.runtime.KafkaSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads a whole topic as it stands, committed records only, without a consumer group. */
public final class TopicReader {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaSettings kafka;

    public TopicReader(KafkaSettings kafka) {
        this.kafka = kafka;
    }

    /** Gives every record that was committed when the reading began; those that cannot be read are passed over. */
    public <K, V> void read(Topic<K, V> topic, Consumer<ConsumerRecord<K, V>> to) {
        Deserializer<K> keys = topic.keys().deserializer();
        Deserializer<V> values = topic.values().deserializer();
        readBytes(topic.name(), Map.of(), record -> {
            ConsumerRecord<K, V> read = parsed(record, keys, values);
            if (read != null) {
                to.accept(read);
            }
        });
    }

    /**
     * Gives every record in bytes.
     *
     * @param from where to begin in each partition; the beginning where a partition is not named
     */
    public void readBytes(String topic, Map<TopicPartition, Long> from, Consumer<ConsumerRecord<byte[], byte[]>> to) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            from.forEach(consumer::seek);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(to);
            }
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

    private static <K, V> @org.jspecify.annotations.Nullable ConsumerRecord<K, V> parsed(
            ConsumerRecord<byte[], byte[]> record, Deserializer<K> keys, Deserializer<V> values) {
        try {
            return new ConsumerRecord<>(
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    record.timestamp(),
                    record.timestampType(),
                    record.serializedKeySize(),
                    record.serializedValueSize(),
                    keys.deserialize(record.topic(), record.headers(), record.key()),
                    values.deserialize(record.topic(), record.headers(), record.value()),
                    record.headers(),
                    record.leaderEpoch());
        } catch (org.apache.kafka.common.errors.SerializationException e) {
            return null; // the stages have put it on the dead-letter topic
        }
    }
}
