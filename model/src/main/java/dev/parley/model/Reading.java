package dev.parley.model;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How much was read, so that an empty cell can say what it is empty of: the value of the reading topic, one record for
 * each partition of the enriched articles. An article counts once, whatever its edits.
 *
 * @param articles how many articles were read
 * @param lastReadAt when the last of them was read
 * @param conditions how many of them mention a condition, by the condition's id
 */
public record Reading(long articles, @Nullable Instant lastReadAt, Map<String, Tally> conditions) {
    /** How many articles, and when the last was read. */
    public record Tally(long articles, @Nullable Instant lastReadAt) {}

    public Reading {
        conditions = Map.copyOf(Objects.requireNonNullElse(conditions, Map.of()));
    }

    /** Nothing read yet. */
    public static Reading none() {
        return new Reading(0, null, Map.of());
    }

    /** Both together, where no article is in both. */
    public Reading plus(Reading other) {
        Map<String, Tally> sum = new TreeMap<>(conditions);
        other.conditions.forEach((condition, tally) -> sum.merge(
                condition, tally, (a, b) -> new Tally(a.articles + b.articles, later(a.lastReadAt, b.lastReadAt))));
        return new Reading(articles + other.articles, later(lastReadAt, other.lastReadAt), sum);
    }

    private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isAfter(b) ? a : b;
    }
}
