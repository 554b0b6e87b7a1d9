package dev.parley.model.topic;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a record says of itself in its headers, in CloudEvents binary mode.
 *
 * @param name without the version, for example {@code dev.parley.article}
 * @param version the major version of the record's shape
 * @param payload the class of the value
 * @param id gives {@code ce_id}: the same for a replay of the same event
 * @param time gives {@code ce_time}; taken from the record so that a replay gives the same bytes
 * @param extensions further headers, such as side, condition or outlet
 * @see <a href="https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/kafka-protocol-binding.md">CloudEvents,
 *     Kafka binding</a>
 */
public record EventType<T>(
        String name,
        int version,
        Class<T> payload,
        Function<T, String> id,
        Function<T, @Nullable Instant> time,
        Function<T, Map<String, @Nullable String>> extensions) {
    /** The value of {@code ce_type}: name and version. */
    public String type() {
        return name + ".v" + version;
    }
}
