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

    /** What the values are, for tools that describe topics. */
    public Class<T> payload() {
        return type.payload();
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
        if (value == null) {
            return null;
        }
        try {
            return writer.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new SerializationException("no JSON form of a " + type.type(), e);
        }
    }

    private @Nullable T read(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            return reader.readValue(bytes);
        } catch (JsonProcessingException e) {
            throw new SerializationException("not a " + type.type() + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new SerializationException("not a " + type.type(), e);
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
