package dev.parley.runtime.streams;

import dev.parley.runtime.deadletter.DeadLetter;
import dev.parley.runtime.deadletter.DiscardException;
import dev.parley.runtime.deadletter.DiscardReason;
import dev.parley.runtime.deadletter.Discards;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the three handlers of a topology share: count, say, and make the dead letter. */
final class StreamsDeadLetters {
    private static final Logger LOG = LoggerFactory.getLogger(StreamsDeadLetters.class);
    private final Discards discards;

    StreamsDeadLetters(Map<String, ?> configs) {
        this.discards =
                configs.get(StreamsProperties.DISCARDS) instanceof Discards given ? given : new Discards("streams");
    }

    List<ProducerRecord<byte[], byte[]>> of(ErrorHandlerContext context, DiscardReason otherwise, Exception failure) {
        return of(origin(context), otherwise, failure);
    }

    List<ProducerRecord<byte[], byte[]>> of(
            ConsumerRecord<byte[], byte[]> origin, DiscardReason otherwise, Exception failure) {
        DiscardReason reason = reason(failure, otherwise);
        discards.count(reason);
        LOG.warn(
                "{}: record at {}-{}@{} goes to the dead-letter topic ({}): {}",
                discards.stage(),
                origin.topic(),
                origin.partition(),
                origin.offset(),
                reason.text(),
                DeadLetter.message(failure));
        return List.of(DeadLetter.of(discards.stage(), origin, reason, failure));
    }

    void countOnly(DiscardReason reason) {
        discards.count(reason);
    }

    private static ConsumerRecord<byte[], byte[]> origin(ErrorHandlerContext context) {
        Headers headers = context.headers() == null ? new RecordHeaders() : context.headers();
        return new ConsumerRecord<>(
                String.valueOf(context.topic()),
                context.partition(),
                context.offset(),
                context.timestamp(),
                TimestampType.NO_TIMESTAMP_TYPE,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                context.sourceRawKey(),
                context.sourceRawValue(),
                headers,
                Optional.empty());
    }

    private static DiscardReason reason(Throwable failure, DiscardReason otherwise) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof DiscardException known) {
                return known.reason();
            }
        }
        return otherwise;
    }
}
