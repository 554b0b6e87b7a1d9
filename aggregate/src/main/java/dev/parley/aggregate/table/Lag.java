package dev.parley.aggregate.table;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/**
 * Since when there are statements that a copy of the table does not show. A statement is shown when some instance has filed
 * it, which its group's offsets tell, and the copy has read what came of that. The second does not follow from the first:
 * a reader of committed records stops before a transaction that is open, also when what lies behind it is committed and
 * all that there is to read for now has been read.
 */
final class Lag {
    private final Backlog filing = new Backlog();
    private final Backlog copying = new Backlog();

    /**
     * Takes in a look.
     *
     * @param said the offset after the last statement of each partition
     * @param filed the offset up to which the statements of each partition were filed, asked for after {@code said}
     * @param ends of every partition that is copied, open transactions too, asked for after {@code filed}
     */
    void look(
            Instant at,
            Map<TopicPartition, Long> said,
            Map<TopicPartition, Long> filed,
            Map<TopicPartition, Long> ends) {
        filing.owe(at, said);
        copying.owe(filing.settle(filed).orElse(at), ends);
    }

    /**
     * Since when; absent where everything is shown.
     *
     * @param copied the offset up to which the copy has read each partition
     */
    Optional<Instant> since(Map<TopicPartition, Long> copied) {
        Optional<Instant> unused = copying.settle(copied);
        return Stream.concat(filing.since().stream(), copying.since().stream()).min(Comparator.naturalOrder());
    }
}
