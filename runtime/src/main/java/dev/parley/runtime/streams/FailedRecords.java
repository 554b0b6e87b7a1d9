package dev.parley.runtime.streams;

import dev.parley.runtime.deadletter.DiscardReason;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Records on which the work fails go to the dead-letter topic; the stream goes on. A failure of Kafka itself or of a
 * store is no fault of the record and stops the task, which then starts again from its last commit.
 */
public final class FailedRecords implements ProcessingExceptionHandler {
    private StreamsDeadLetters letters = new StreamsDeadLetters(Map.of());

    @Override
    public void configure(Map<String, ?> configs) {
        letters = new StreamsDeadLetters(configs);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception failure) {
        if (failure instanceof KafkaException) {
            return Response.fail();
        }
        return Response.resume(letters.of(context, DiscardReason.PROCESSING_FAILED, failure));
    }
}
