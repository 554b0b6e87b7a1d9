package dev.parley.runtime.streams;

import dev.parley.model.topic.Topics;
import dev.parley.runtime.deadletter.DiscardReason;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;

/**
 * Where a result cannot be written because of what it is (too large, no JSON form), the record that it came from goes to
 * the dead-letter topic and the stream goes on; where the broker is the reason, writing is tried again or the task stops.
 */
public final class UnwritableRecords implements ProductionExceptionHandler {
    private StreamsDeadLetters letters = new StreamsDeadLetters(Map.of());

    @Override
    public void configure(Map<String, ?> configs) {
        letters = new StreamsDeadLetters(configs);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception failure) {
        if (failure instanceof RetriableException) {
            return Response.retry();
        }
        if (!(failure instanceof RecordTooLargeException)) {
            return Response.fail();
        }
        if (record.topic().equals(Topics.DEAD_LETTER.name())) {
            letters.countOnly(DiscardReason.TOO_LARGE);
            return Response.resume();
        }
        return Response.resume(letters.of(context, DiscardReason.TOO_LARGE, failure));
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface that is implemented has it so
    public Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception failure,
            SerializationExceptionOrigin origin) {
        return Response.resume(letters.of(context, DiscardReason.WRITE_FAILED, failure));
    }
}
