package dev.parley.model.topic;

import java.util.Map;
import org.apache.kafka.common.serialization.Serde;

/**
 * A topic as a value: all that is needed to create it, write to it and read it.
 *
 * @param description one sentence for operators and for the AsyncAPI file
 * @param partitions how many are made by default; a setting overrides it for topics that are not of one partition
 * @param config the broker's topic settings that Parley relies on
 */
public record Topic<K, V>(
        String name, String description, Serde<K> keys, Serde<V> values, int partitions, Map<String, String> config) {
    public Topic {
        config = Map.copyOf(config);
    }

    /** Whether the broker keeps only the latest record of each key. */
    public boolean compacted() {
        return config.getOrDefault("cleanup.policy", "delete").contains("compact");
    }
}
