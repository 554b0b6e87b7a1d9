package dev.parley.runtime.deadletter;

import dev.parley.model.topic.Topics;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A record on the dead-letter topic: key and value as they came, the headers they came with, and headers that say what
 * happened. The names are those of Kafka Streams' own dead-letter queue (KIP-1034), and {@code parley-reason} and
 * {@code parley-stage} beside them.
 */
public final class DeadLetter {
    /** The header that carries a {@link DiscardReason}. */
    public static final String REASON = "parley-reason";

    /** The header that carries the stage's name. */
    public static final String STAGE = "parley-stage";

    private static final String ERRORS = "__streams.errors.";
    private static final int STACK_TRACE_LIMIT = 8_000;

    private DeadLetter() {}

    /**
     * The record to send.
     *
     * @param origin the record that was not processed, in bytes
     * @param reason why it was not processed
     * @param failure what was thrown
     */
    public static ProducerRecord<byte[], byte[]> of(
            String stage, ConsumerRecord<byte[], byte[]> origin, DiscardReason reason, Throwable failure) {
        Headers headers = new RecordHeaders(origin.headers());
        put(headers, REASON, reason.text());
        put(headers, STAGE, stage);
        put(headers, ERRORS + "exception", failure.getClass().getName());
        put(headers, ERRORS + "message", message(failure));
        put(headers, ERRORS + "stacktrace", stackTrace(failure));
        put(headers, ERRORS + "topic", origin.topic());
        put(headers, ERRORS + "partition", String.valueOf(origin.partition()));
        put(headers, ERRORS + "offset", String.valueOf(origin.offset()));
        return new ProducerRecord<>(Topics.DEAD_LETTER.name(), null, origin.key(), origin.value(), headers);
    }

    /** What was wrong in one line: the messages of the failure and its causes, each once. */
    public static String message(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable at = failure; at != null; at = at.getCause()) {
            String one = at.getMessage() == null ? at.getClass().getSimpleName() : at.getMessage();
            if (text.indexOf(one) < 0) {
                text.append(text.isEmpty() ? "" : ": ").append(one);
            }
        }
        return text.toString().replaceAll("\\p{Cntrl}+", " ");
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.getBuffer().substring(0, Math.min(text.getBuffer().length(), STACK_TRACE_LIMIT));
    }

    private static void put(Headers headers, String name, @Nullable String value) {
        headers.remove(name);
        headers.add(name, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    /** Input that never was on a topic, such as a feed's document, as if it came from a topic named by its address. */
    public static ConsumerRecord<byte[], byte[]> outside(String address, byte @Nullable [] value) {
        return new ConsumerRecord<>(address, -1, -1, null, value);
    }
}
