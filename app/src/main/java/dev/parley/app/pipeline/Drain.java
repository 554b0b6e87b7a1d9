package dev.parley.app.pipeline;

import dev.parley.model.topic.Topic;
import dev.parley.runtime.KafkaSettings;
import dev.parley.runtime.topic.Cluster;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Tells whether a consumer group has done all that is on a topic.
 *
 * <p>A transaction leaves a marker at the end of each partition that it wrote to, which takes an offset and is no record.
 * So a committed offset below the end does not mean that work is left: what lies between is read, and only a record
 * counts.
 */
final class Drain {
    private final Cluster cluster;
    private final TopicReader reader;

    Drain(Cluster cluster, KafkaSettings kafka) {
        this.cluster = cluster;
        this.reader = new TopicReader(kafka);
    }

    /** How many committed records of the topic the group has not committed. */
    long left(String group, Topic<?, ?> topic) {
        Map<TopicPartition, OffsetAndMetadata> committed =
                cluster.await(cluster.admin().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        Map<TopicPartition, Long> from = new HashMap<>();
        committed.forEach((partition, offset) -> {
            if (offset != null && partition.topic().equals(topic.name())) {
                from.put(partition, offset.offset());
            }
        });
        AtomicLong left = new AtomicLong();
        reader.readBytes(topic.name(), from, record -> left.incrementAndGet());
        return left.get();
    }
}
