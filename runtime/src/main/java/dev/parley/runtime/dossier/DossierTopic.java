package dev.parley.runtime.dossier;

import dev.parley.model.dossier.PublishedDossier;
import dev.parley.model.topic.Topics;
import dev.parley.runtime.KafkaSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads and writes the dossiers of one case on their topic. */
public final class DossierTopic {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaSettings kafka;
    private final String caseId;

    public DossierTopic(KafkaSettings kafka, String caseId) {
        this.kafka = kafka;
        this.caseId = caseId;
    }

    /** Makes a dossier known to every process that follows the topic; returns when the broker has it. */
    public void publish(PublishedDossier dossier) {
        try (KafkaProducer<String, PublishedDossier> producer = new KafkaProducer<>(
                kafka.over(Map.of(
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        Topics.LARGEST_RECORD,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4")),
                Topics.DOSSIER.keys().serializer(),
                Topics.DOSSIER.values().serializer())) {
            producer.send(new ProducerRecord<>(Topics.DOSSIER.name(), caseId, dossier))
                    .get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        }
    }

    /** The last one that can be read; absent where none was ever published. */
    public Optional<PublishedDossier> latest() {
        Reader reader = new Reader();
        List<PublishedDossier> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            reader.assign(consumer);
            long end = consumer.endOffsets(List.of(partition())).getOrDefault(partition(), 0L);
            while (consumer.position(partition()) < end) {
                found.addAll(reader.poll(consumer, failure -> {}));
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                kafka.over(Map.of(
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static TopicPartition partition() {
        return new TopicPartition(Topics.DOSSIER.name(), 0);
    }

    /** Remembers how far it has read, from one connection to the next. */
    final class Reader {
        private long next;

        void assign(KafkaConsumer<byte[], byte[]> consumer) {
            consumer.assign(List.of(partition()));
            consumer.seek(partition(), next);
        }

        /**
         * What has come since, in order.
         *
         * @param unreadable told of each record that is none
         */
        List<PublishedDossier> poll(
                KafkaConsumer<byte[], byte[]> consumer, Consumer<SerializationException> unreadable) {
            List<PublishedDossier> found = new ArrayList<>();
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                try {
                    read(record).ifPresent(found::add);
                } catch (SerializationException e) {
                    unreadable.accept(e);
                }
            }
            next = consumer.position(partition());
            return found;
        }

        private Optional<PublishedDossier> read(ConsumerRecord<byte[], byte[]> record) {
            if (record.key() == null || record.value() == null) {
                return Optional.empty();
            }
            String key = Topics.DOSSIER.keys().deserializer().deserialize(record.topic(), record.key());
            return caseId.equals(key)
                    ? Optional.of(Topics.DOSSIER
                            .values()
                            .deserializer()
                            .deserialize(record.topic(), record.headers(), record.value()))
                    : Optional.empty();
        }
    }
}
