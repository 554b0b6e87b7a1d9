package dev.parley.aggregate.table;

import dev.parley.model.PositionChange;
import dev.parley.model.topic.Topics;
import dev.parley.runtime.KafkaSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Old changes as the change topic has them, for a client that comes back after long. */
public final class ChangeTopic implements ChangeArchive {
    private static final int AT_ONCE = 4;
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KafkaSettings kafka;
    private final Semaphore readers = new Semaphore(AT_ONCE);

    public ChangeTopic(KafkaSettings kafka) {
        this.kafka = kafka;
    }

    @Override
    public boolean read(StreamPosition from, StreamPosition to, Receiver receiver) throws IOException {
        if (!readers.tryAcquire()) {
            throw new IOException(AT_ONCE + " clients are being given old changes already");
        }
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer);
            Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
            if (partitions.stream().anyMatch(partition -> start(from, partition) < first.getOrDefault(partition, 0L))) {
                return false;
            }
            consumer.assign(partitions);
            partitions.forEach(partition -> consumer.seek(partition, start(from, partition)));
            read(consumer, to, receiver);
            return true;
        } catch (KafkaException e) {
            throw new IOException("the change topic cannot be read", e);
        } finally {
            readers.release();
        }
    }

    /** An instance may have read a little less than another that its client comes from; only the topic knows. */
    @Override
    public boolean reaches(StreamPosition position) throws IOException {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions(consumer));
            return IntStream.range(0, position.next().size())
                    .allMatch(partition -> ends.getOrDefault(new TopicPartition(Topics.CHANGE.name(), partition), 0L)
                            >= position.next().get(partition));
        } catch (KafkaException e) {
            throw new IOException("the change topic cannot be read", e);
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.partitionsFor(Topics.CHANGE.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private static void read(KafkaConsumer<byte[], byte[]> consumer, StreamPosition to, Receiver receiver)
            throws IOException {
        long heard = System.nanoTime();
        while (consumer.assignment().stream()
                .anyMatch(partition -> consumer.position(partition) < start(to, partition))) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            for (ConsumerRecord<byte[], byte[]> record : records) {
                PositionChange change = to.covers(record.partition(), record.offset()) ? change(record) : null;
                if (change != null) {
                    receiver.take(new TableEvent.Changed(
                            to, record.partition(), record.offset(), Instant.ofEpochMilli(record.timestamp()), change));
                }
            }
            if (!records.nextOffsets().isEmpty()) {
                heard = System.nanoTime();
            } else if (System.nanoTime() - heard > PATIENCE.toNanos()) {
                throw new IOException("the change topic gives nothing");
            }
        }
    }

    private static @Nullable PositionChange change(ConsumerRecord<byte[], byte[]> record) {
        try {
            return record.value() == null
                    ? null
                    : Topics.CHANGE
                            .values()
                            .deserializer()
                            .deserialize(record.topic(), record.headers(), record.value());
        } catch (SerializationException e) {
            return null; // of a version that this program does not write; a later one shows it
        }
    }

    private static long start(StreamPosition position, TopicPartition partition) {
        return position.of(partition.partition()).orElse(0);
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                kafka.over(Map.of(
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest")),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
