package dev.parley.app.explain;

import dev.parley.app.pipeline.TopicReader;
import dev.parley.model.Json;
import dev.parley.model.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a topic once, from its beginning to where it ends when the look begins, for records that hold one of some
 * texts. Only those are parsed: the rest pass as bytes.
 */
final class Scan {
    private final TopicReader reader;
    private long seen;

    Scan(TopicReader reader) {
        this.reader = reader;
    }

    /** How many records were looked at so far. */
    long seen() {
        return seen;
    }

    <K, V> void of(Topic<K, V> topic, List<String> texts, BiConsumer<ConsumerRecord<byte[], byte[]>, V> to) {
        bytes(topic.name(), texts, record -> {
            V value = value(topic, record);
            if (value != null) {
                to.accept(record, value);
            }
        });
    }

    void bytes(String topic, List<String> texts, java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> to) {
        List<byte[]> wanted = texts.stream().map(Scan::asInJson).toList();
        reader.readBytes(topic, Map.of(), record -> {
            seen++;
            if (wanted.stream().anyMatch(text -> holds(record.value(), text) || holds(record.key(), text))) {
                to.accept(record);
            }
        });
    }

    /** Without the quotation marks around it. */
    private static byte[] asInJson(String text) {
        byte[] json = Json.write(text).getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOfRange(json, 1, json.length - 1);
    }

    private static boolean holds(byte @Nullable [] value, byte[] text) {
        if (value == null) {
            return false;
        }
        for (int at = 0; at <= value.length - text.length; at++) {
            int same = 0;
            while (same < text.length && value[at + same] == text[same]) {
                same++;
            }
            if (same == text.length) {
                return true;
            }
        }
        return false;
    }

    private static <V> @Nullable V value(Topic<?, V> topic, ConsumerRecord<byte[], byte[]> record) {
        try {
            return record.value() == null
                    ? null
                    : topic.values().deserializer().deserialize(record.topic(), record.headers(), record.value());
        } catch (SerializationException e) {
            return null; // it is among the dead letters, which are looked through, too
        }
    }
}
