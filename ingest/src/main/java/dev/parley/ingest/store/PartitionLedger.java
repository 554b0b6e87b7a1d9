package dev.parley.ingest.store;

import dev.parley.model.topic.Topic;
import dev.parley.model.topic.Topics;
import dev.parley.runtime.KafkaSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes for one partition of the feeds, each batch in one transaction. Its transactional id is that of the partition:
 * whoever opens the ledger shuts out every earlier writer and rolls back what it left open, so that two ingesters never
 * both write for one feed.
 */
public final class PartitionLedger implements AutoCloseable {
    private final int partition;
    private final KafkaProducer<byte[], byte[]> producer;

    private PartitionLedger(int partition, KafkaProducer<byte[], byte[]> producer) {
        this.partition = partition;
        this.producer = producer;
    }

    /** Opens the ledger, which shuts out its earlier writer. */
    public static PartitionLedger open(KafkaSettings kafka, String group, int partition) {
        Map<String, Object> defaults = new HashMap<>();
        defaults.put("transactional.id", group + "-" + partition);
        defaults.put("enable.idempotence", "true");
        defaults.put("acks", "all");
        // With more in flight a broker of 4.3 logs sequence errors for the first transactions of a producer.
        defaults.put("max.in.flight.requests.per.connection", "1");
        defaults.put("compression.type", "lz4");
        // What a producer has once allocated it keeps, one batch at least for each partition written to.
        defaults.put("batch.size", "65536");
        defaults.put("linger.ms", "0");
        // A record of the largest size must fit; what does not fit at once waits for the broker, not in memory.
        defaults.put("buffer.memory", "9437184");
        defaults.put("max.request.size", "8388608");
        defaults.put("transaction.timeout.ms", "30000");
        defaults.put("delivery.timeout.ms", "30000");
        defaults.put("request.timeout.ms", "10000");
        defaults.put("max.block.ms", "30000");
        KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(kafka.over(defaults), new ByteArraySerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
        } catch (KafkaException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
        return new PartitionLedger(partition, producer);
    }

    /** The partition it writes for. */
    public int partition() {
        return partition;
    }

    /**
     * Writes all or nothing.
     *
     * @throws LedgerLostException where another ingester has taken over
     * @throws KafkaException where nothing was written and the ledger must be opened anew
     */
    public void commit(Batch batch) {
        try {
            producer.beginTransaction();
            batch.articles().values().forEach(article -> send(Topics.ARTICLE, null, article.id(), article));
            batch.identities().values().forEach(each -> send(Topics.ARTICLE_IDENTITY, partition, each.id(), each));
            batch.forgotten().forEach(id -> send(Topics.ARTICLE_IDENTITY, partition, id, null));
            batch.retired().forEach(url -> send(Topics.FEED_STATUS, partition, url, null));
            batch.statuses().forEach((url, status) -> send(Topics.FEED_STATUS, partition, url, status));
            for (ProducerRecord<byte[], byte[]> letter : batch.deadLetters()) {
                var unused = producer.send(letter);
            }
            producer.commitTransaction();
        } catch (ProducerFencedException | org.apache.kafka.common.errors.InvalidProducerEpochException e) {
            throw new LedgerLostException(partition, e);
        }
    }

    private <K, V> void send(Topic<K, V> topic, @Nullable Integer to, K key, @Nullable V value) {
        RecordHeaders headers = new RecordHeaders();
        byte[] keyBytes = topic.keys().serializer().serialize(topic.name(), key);
        byte[] valueBytes = topic.values().serializer().serialize(topic.name(), headers, value);
        // A failure of one send fails the commit.
        var unused = producer.send(new ProducerRecord<>(topic.name(), to, null, keyBytes, valueBytes, headers));
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
