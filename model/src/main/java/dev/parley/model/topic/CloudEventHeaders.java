package dev.parley.model.topic;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Writes and checks the CloudEvents headers of a record. */
final class CloudEventHeaders {
    static final String TYPE = "ce_type";
    private static final String SOURCE = "/parley";

    private CloudEventHeaders() {}

    static <T> void write(EventType<T> type, T value, Headers headers) {
        replace(headers, "ce_specversion", "1.0");
        replace(headers, "ce_id", type.id().apply(value));
        replace(headers, "ce_source", SOURCE);
        replace(headers, TYPE, type.type());
        Instant time = type.time().apply(value);
        replace(headers, "ce_time", time == null ? null : time.toString());
        replace(headers, "content-type", "application/json");
        type.extensions().apply(value).forEach((name, text) -> replace(headers, name, text));
    }

    /** Refuses a record that says it is of another type or version; one without the header is taken as of this one. */
    static void check(EventType<?> type, Headers headers) {
        Header header = headers.lastHeader(TYPE);
        if (header == null || header.value() == null) {
            return;
        }
        String found = new String(header.value(), StandardCharsets.UTF_8);
        if (!found.equals(type.type())) {
            throw new UnknownVersionException(found, type.type());
        }
    }

    private static void replace(Headers headers, String name, @Nullable String text) {
        headers.remove(name);
        if (text != null) {
            headers.add(name, text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
