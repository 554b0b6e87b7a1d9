package dev.parley.aggregate.table;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/**
 * Since when records wait. Under steady traffic some always wait; so what counts is how long those that were there at one
 * look take to be done, not since when there has been no empty moment. Safe for use by several threads.
 */
final class Backlog {
    /** Looks that are told apart; of more than these the later ones count as made when the last of these was. */
    private static final int MOST = 120;

    /**
     * What there was at a look.
     *
     * @param since when it was there, as far as is known
     * @param owed the offset after the last record of each partition
     */
    record Look(Instant since, Map<TopicPartition, Long> owed) {
        boolean isDone(Map<TopicPartition, Long> done) {
            return owed.entrySet().stream().allMatch(end -> done.getOrDefault(end.getKey(), 0L) >= end.getValue());
        }
    }

    private final Deque<Look> waiting = new ArrayDeque<>();

    /**
     * Takes in what there was at a look, all of which must be done.
     *
     * @param since when it was there, as far as is known
     * @param ends the offset after the last record of each partition; none is less than at the look before
     */
    synchronized void owe(Instant since, Map<TopicPartition, Long> ends) {
        Instant from = since;
        if (waiting.size() >= MOST) {
            Instant last = waiting.removeLast().since();
            from = last.isBefore(since) ? last : since;
        }
        waiting.addLast(new Look(from, Map.copyOf(ends)));
    }

    /**
     * Strikes off what is done.
     *
     * @param done the offset up to which each partition was worked on; absent where none of it was
     * @return since when the oldest of what was struck off had waited, absent where nothing was
     */
    synchronized Optional<Instant> settle(Map<TopicPartition, Long> done) {
        return strike(done).stream().map(Look::since).min(Comparator.naturalOrder());
    }

    /** Strikes off the looks of which all is done, and answers them, the oldest first. */
    synchronized List<Look> strike(Map<TopicPartition, Long> done) {
        List<Look> struck = new ArrayList<>();
        while (!waiting.isEmpty() && waiting.getFirst().isDone(done)) {
            struck.add(waiting.removeFirst());
        }
        return struck;
    }

    /** Since when records wait, absent where none do. */
    synchronized Optional<Instant> since() {
        return waiting.stream().map(Look::since).min(Comparator.naturalOrder());
    }
}
