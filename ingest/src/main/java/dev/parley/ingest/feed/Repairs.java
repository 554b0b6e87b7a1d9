package dev.parley.ingest.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was mended while a document was read, counted by kind. */
final class Repairs {
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    void note(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    void note(String what, int times) {
        if (times > 0) {
            counts.merge(what, times, Integer::sum);
        }
    }

    List<String> lines() {
        return counts.entrySet().stream()
                .map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + " (" + e.getValue() + " times)")
                .toList();
    }
}
