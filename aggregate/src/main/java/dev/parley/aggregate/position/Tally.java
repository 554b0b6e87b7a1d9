package dev.parley.aggregate.position;

import java.util.HashMap;
import java.util.Map;

/** How often each thing is there. */
final class Tally<T> {
    private final Map<T, Integer> counts = new HashMap<>();

    void add(T thing) {
        counts.merge(thing, 1, Integer::sum);
    }

    void remove(T thing) {
        counts.computeIfPresent(thing, (key, count) -> count == 1 ? null : count - 1);
    }

    int distinct() {
        return counts.size();
    }
}
