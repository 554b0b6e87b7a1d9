package dev.parley.model.topic;

import java.util.function.Function;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Keys as plain UTF-8 text. */
public final class TextSerde {
    private TextSerde() {}

    /**
     * A serde for ids.
     *
     * @param parse may throw an {@link IllegalArgumentException}, which becomes a {@link SerializationException}
     */
    public static <T> Serde<T> of(Function<T, String> write, Function<String, T> parse) {
        StringSerializer writer = new StringSerializer();
        StringDeserializer reader = new StringDeserializer();
        return Serdes.serdeFrom(
                (topic, id) -> id == null ? null : writer.serialize(topic, write.apply(id)),
                (topic, bytes) -> bytes == null ? null : parse(reader.deserialize(topic, bytes), parse));
    }

    private static <T> T parse(String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw new SerializationException(e.getMessage(), e);
        }
    }
}
