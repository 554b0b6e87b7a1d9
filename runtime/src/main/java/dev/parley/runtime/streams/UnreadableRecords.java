package dev.parley.runtime.streams;

import dev.parley.model.topic.UnknownVersionException;
import dev.parley.runtime.deadletter.DiscardReason;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/** Records whose bytes are not what the topic carries go to the dead-letter topic; the stream goes on. */
public final class UnreadableRecords implements DeserializationExceptionHandler {
    private StreamsDeadLetters letters = new StreamsDeadLetters(Map.of());

    @Override
    public void configure(Map<String, ?> configs) {
        letters = new StreamsDeadLetters(configs);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception failure) {
        return Response.resume(letters.of(record, reason(failure), failure));
    }

    private static DiscardReason reason(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof UnknownVersionException) {
                return DiscardReason.UNKNOWN_SCHEMA_VERSION;
            }
        }
        return DiscardReason.MALFORMED;
    }
}
