package dev.parley.aggregate.table;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/**
 * Since when there are statements that a copy of the table does not show. A statement is shown when some instance has filed
 * it, which its group's offsets tell, and the copy has read what came of that. The second does not follow from the first:
 * a reader of committed records stops before a transaction that is open, also when what lies behind it is committed and
 * all that there is to read for now has been read.
 *
 * <p>A statement that the broker had {@code usual} before the next look began, or longer, is told from the end of that look
 * on with no less than its age less {@code usual}, until it is shown: also where the process stood still in between, and
 * where the copy reads it long after it was there. Safe for use by several threads.
 */
final class Lag {
    private final String statements;
    private final Duration usual;
    private final Backlog reading = new Backlog();
    private final Backlog filing = new Backlog();
    private final Backlog copying = new Backlog();
    private Instant looked;

    /**
     * Begins with nothing.
     *
     * @param statements the name of their topic
     * @param start what is there at the first look may have come then
     * @param usual the time from one look to the next that is not counted, as statements always wait a moment
     */
    Lag(String statements, Instant start, Duration usual) {
        this.statements = statements;
        this.looked = start;
        this.usual = usual;
    }

    /**
     * Takes in a look. Each is asked for after the one named before it.
     *
     * @param at when the first was asked for
     * @param copied the offset up to which the copy has read each partition
     * @param said the offset after the last statement that the copy has read of each partition: what lies between it and the
     *     end are no records, and are never filed
     * @param filed the offset up to which the statements of each partition were filed
     * @param ends of every partition that is copied, open transactions too
     */
    synchronized void look(
            Instant at,
            Map<TopicPartition, Long> copied,
            Map<TopicPartition, Long> said,
            Map<TopicPartition, Long> filed,
            Map<TopicPartition, Long> ends) {
        // What was not there at the last look may have come at any time since then.
        Instant since = earlier(at, looked.plus(usual));
        looked = at;
        Map<TopicPartition, Long> there = new HashMap<>(ends);
        there.keySet().removeIf(partition -> !partition.topic().equals(statements));
        reading.owe(since, there);
        reading.strike(copied).forEach(look -> filing.owe(look.since(), recordsOf(look, said)));
        copying.owe(filing.settle(filed).orElse(since), ends);
    }

    /**
     * Since when; absent where everything is shown.
     *
     * @param copied the offset up to which the copy has read each partition
     */
    synchronized Optional<Instant> since(Map<TopicPartition, Long> copied) {
        Optional<Instant> unused = copying.settle(copied);
        return Stream.of(reading, filing, copying)
                .flatMap(backlog -> backlog.since().stream())
                .min(Comparator.naturalOrder());
    }

    private static Map<TopicPartition, Long> recordsOf(Backlog.Look look, Map<TopicPartition, Long> said) {
        Map<TopicPartition, Long> records = new HashMap<>(look.owed());
        records.replaceAll((partition, end) -> Math.min(end, said.getOrDefault(partition, 0L)));
        return records;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
