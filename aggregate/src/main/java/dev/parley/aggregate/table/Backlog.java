package dev.parley.aggregate.table;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Since when records wait that nobody has done. Under steady traffic some always wait; so what counts is how long those
 * that were there at one look took to be done, not since when there has been no empty moment.
 */
final class Backlog {
    /** The mark that ends a transaction takes an offset, and an idle worker may not have committed past it. */
    private static final long COMMIT_MARK = 1;

    private Map<TopicPartition, Long> owed = Map.of();
    private @Nullable Instant since;

    /**
     * Takes in a look.
     *
     * @param ends the offset after the last record of each partition
     * @param done the offset up to which each was worked on; absent where none of it was
     * @return since when records wait, absent where none do
     */
    @Nullable Instant look(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> done, Instant now) {
        if (isDone(owed, done)) {
            boolean none = isDone(ends, done);
            owed = none ? Map.of() : Map.copyOf(ends);
            since = none ? null : now;
        }
        return since;
    }

    private static boolean isDone(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> done) {
        return ends.entrySet().stream()
                .allMatch(end -> end.getValue() - done.getOrDefault(end.getKey(), 0L) <= COMMIT_MARK);
    }
}
