package dev.parley.model.topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.parley.model.Json;
import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Values as UTF-8 JSON with CloudEvents headers.
 *
 * <p>Reading throws a {@link SerializationException} that says what was wrong where the bytes are no JSON, not of the
 * type, or of an unknown schema version; a {@code null} (tombstone) passes both ways.
 */
public final class JsonSerde<T> implements Serde<T> {
    private final EventType<T> type;
    private final ObjectWriter writer;
    private final ObjectReader reader;

    public JsonSerde(EventType<T> type) {
        this.type = type;
        this.writer = Json.mapper().writerFor(type.payload());
        this.reader = Json.mapper().readerFor(type.payload());
    }

    /**
     * The same JSON without regard to headers, for state stores: Kafka Streams hands a store's serde the headers of the
     * record that is being processed, which are of another type than what is stored.
     */
    public static <T> Serde<T> stored(Class<T> payload) {
        ObjectWriter writer = Json.mapper().writerFor(payload);
        ObjectReader reader = Json.mapper().readerFor(payload);
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : written(writer, payload.getSimpleName(), value),
                (topic, bytes) -> bytes == null ? null : parsed(reader, payload, payload.getSimpleName(), bytes));
    }

    /** What the values are, for tools that describe topics. */
    public Class<T> payload() {
        return type.payload();
    }

    /**
     * Refuses headers of another type or version, for a reader that looks at parts of a value only.
     *
     * @throws UnknownVersionException where they are
     */
    public void requireKnown(Headers headers) {
        CloudEventHeaders.check(type, headers);
    }

    @Override
    public Serializer<T> serializer() {
        return new JsonSerializer();
    }

    @Override
    public Deserializer<T> deserializer() {
        return new JsonDeserializer();
    }

    private byte @Nullable [] write(@Nullable T value) {
        return value == null ? null : written(writer, type.type(), value);
    }

    private @Nullable T read(byte @Nullable [] bytes) {
        return bytes == null ? null : parsed(reader, type.payload(), type.type(), bytes);
    }

    private static byte[] written(ObjectWriter writer, String type, Object value) {
        try {
            return writer.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new SerializationException("no JSON form of a " + type, e);
        }
    }

    private static <T> T parsed(ObjectReader reader, Class<T> payload, String type, byte[] bytes) {
        try {
            return reader.readValue(bytes, payload);
        } catch (JsonProcessingException e) {
            throw new SerializationException("not a " + type + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new SerializationException("not a " + type, e);
        }
    }

    private final class JsonSerializer implements Serializer<T> {
        @Override
        public byte @Nullable [] serialize(String topic, @Nullable T value) {
            return write(value);
        }

        @Override
        public byte @Nullable [] serialize(String topic, Headers headers, @Nullable T value) {
            if (value != null) {
                CloudEventHeaders.write(type, value, headers);
            }
            return write(value);
        }
    }

    private final class JsonDeserializer implements Deserializer<T> {
        @Override
        public @Nullable T deserialize(String topic, byte @Nullable [] bytes) {
            return read(bytes);
        }

        @Override
        public @Nullable T deserialize(String topic, Headers headers, byte @Nullable [] bytes) {
            CloudEventHeaders.check(type, headers);
            return read(bytes);
        }
    }
}
