package dev.parley.bench.aggregate;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What was seen.
 *
 * @param right answers that were right
 * @param unavailable questions that no instance answered but with 503 and {@code Retry-After}, or not at all
 * @param heldBack questions that the asking side had no time for
 * @param wrong what was wrong with the others
 * @param gap the longest time without a right answer
 * @param standstill from the fault until every cell showed a statement sent after it; absent where that did not come
 * @param allowed what the gap and the standstill may be
 */
record TakeoverReport(
        long right,
        long unavailable,
        long heldBack,
        List<String> wrong,
        Duration gap,
        Optional<Duration> standstill,
        Duration allowed,
        String latency) {
    boolean good() {
        return wrong.isEmpty()
                && right > 0
                && gap.compareTo(allowed) <= 0
                && standstill.filter(time -> time.compareTo(allowed) <= 0).isPresent();
    }

    @Override
    public String toString() {
        return "right answers      " + right + "\nunavailable        " + unavailable + "\nheld back          "
                + heldBack + "\nwrong or empty     "
                + wrong.size()
                + wrong.stream().limit(5).map(what -> "\n  " + what).reduce("", String::concat)
                + "\nlongest gap        " + gap.toMillis() + " ms\ntable moves again  "
                + standstill
                        .map(time -> time.toMillis() + " ms after the fault")
                        .orElse("not in time")
                + "\nallowed            " + allowed.toMillis() + " ms (session timeout + 5 s)\nlatency            "
                + latency;
    }
}
