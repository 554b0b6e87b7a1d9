package dev.parley.runtime;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * How to reach the cluster, and any other client property. Properties come, later ones winning, from a properties file,
 * from environment variables that begin with {@code KAFKA_} (so that {@code KAFKA_SECURITY_PROTOCOL} is
 * {@code security.protocol}), and from the command line.
 *
 * @param bootstrapServers {@code host:port}, comma-separated
 * @param properties every other client property as it is given to Kafka
 */
public record KafkaSettings(String bootstrapServers, Map<String, String> properties) {
    private static final String PREFIX = "KAFKA_";

    public KafkaSettings {
        properties = Map.copyOf(properties);
    }

    /** Settings for one address and nothing else. */
    public static KafkaSettings of(String bootstrapServers) {
        return new KafkaSettings(bootstrapServers, Map.of());
    }

    /** The client properties that an environment names. */
    public static Map<String, String> fromEnvironment(Map<String, String> environment) {
        Map<String, String> found = new HashMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX) && name.length() > PREFIX.length()) {
                String property =
                        name.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '.');
                found.put(property, value);
            }
        });
        return found;
    }

    /** Fresh client properties: these settings over the given defaults. */
    public Properties over(Map<String, ?> defaults) {
        Properties merged = new Properties();
        merged.putAll(defaults);
        merged.putAll(properties);
        merged.put("bootstrap.servers", bootstrapServers);
        return merged;
    }
}
