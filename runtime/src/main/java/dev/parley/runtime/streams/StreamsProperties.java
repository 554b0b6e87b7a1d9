package dev.parley.runtime.streams;

import dev.parley.model.topic.Topics;
import dev.parley.runtime.KafkaSettings;
import dev.parley.runtime.deadletter.Discards;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** What every Streams stage tells Kafka Streams; a client property in the Kafka settings wins over each. */
public final class StreamsProperties {
    /** Where the handlers find the stage's counters. */
    static final String DISCARDS = "parley.discards";

    /** Deprecated in Kafka's class of names since it is to become the default in 5.0; in 4.3 it still has to be said. */
    private static final String GLOBAL_TOO = "processing.exception.handler.global.enabled";

    /** A store that is made anew is read as fast as it is written. */
    private static final int RESTORED_AT_ONCE = 5_000;

    private static final int RESTORE_FETCH_BYTES = 8 * 1024 * 1024;

    private static final int BATCH_BYTES = 256 * 1024;

    /** The least that a broker allows unless told otherwise: for so long a dead process's work stands still. */
    private static final int SESSION_TIMEOUT_MS = 6_000;

    private static final int HEARTBEAT_MS = 1_000;

    /**
     * A thread that waits for records does not commit: what it has just worked on would wait with it. So it waits for a part of
     * a transaction's time at most.
     */
    private static final int WAITS_IN_TRANSACTION = 5;

    /** For so long it may stay unseen that partitions were added to a topic, which stops the stage. */
    private static final int METADATA_AGE_MS = 60_000;

    /**
     * Streams does not commit while its group is rebalancing. A transaction that times out meanwhile takes the tasks of a
     * healthy process from it, and their stores with them, just when it is to take over those of a dead one.
     */
    private static final int TRANSACTION_TIMEOUT_MS = 60_000;

    private StreamsProperties() {}

    /**
     * The properties of one stage.
     *
     * @param discards counts what the stage's handlers send to the dead-letter topic
     */
    public static Properties of(StreamsSettings settings, KafkaSettings kafka, Discards discards) {
        Map<String, Object> defaults = new HashMap<>();
        application(settings, defaults);
        clients(settings, defaults);
        faults(discards, defaults);
        return kafka.over(defaults);
    }

    private static void application(StreamsSettings settings, Map<String, Object> to) {
        to.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
        to.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir().toString());
        to.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        to.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbyReplicas());
        to.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, settings.groupProtocol());
        to.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        to.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                settings.commitInterval().toMillis());
        to.put(
                StreamsConfig.POLL_MS_CONFIG,
                Math.max(1, settings.commitInterval().toMillis() / WAITS_IN_TRANSACTION));
        to.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        to.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        to.put(BoundedRocksDb.MEMORY, settings.storeMemory());
        if (settings.applicationServer() != null) {
            to.put(StreamsConfig.APPLICATION_SERVER_CONFIG, settings.applicationServer());
        }
    }

    private static void clients(StreamsSettings settings, Map<String, Object> to) {
        to.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        to.put(StreamsConfig.consumerPrefix(ConsumerConfig.METADATA_MAX_AGE_CONFIG), METADATA_AGE_MS);
        if (settings.groupProtocol().equals("classic")) {
            to.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_TIMEOUT_MS);
            to.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), HEARTBEAT_MS);
            if (settings.instanceId() != null) {
                to.put(StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), settings.instanceId());
            }
        }
        to.put(StreamsConfig.restoreConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), RESTORED_AT_ONCE);
        to.put(
                StreamsConfig.restoreConsumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG),
                RESTORE_FETCH_BYTES);
        // What a dead process left open holds up every reader of committed records. Another process ends it (see
        // AbandonedTransactions); where none is left, the broker does after this time.
        to.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), TRANSACTION_TIMEOUT_MS);
        to.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
        to.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        to.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Topics.LARGEST_RECORD);
    }

    private static void faults(Discards discards, Map<String, Object> to) {
        to.put(DISCARDS, discards);
        to.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UnreadableRecords.class);
        to.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, FailedRecords.class);
        to.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, UnwritableRecords.class);
        to.put(GLOBAL_TOO, true);
    }
}
