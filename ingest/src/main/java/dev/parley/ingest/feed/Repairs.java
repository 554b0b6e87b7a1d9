package dev.parley.ingest.feed;

import dev.parley.ingest.text.Mojibake;
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

    /** The text with what was encoded twice read back, and noted. */
    String readBack(String text) {
        Mojibake.Mended mended = Mojibake.mend(text);
        note("text that was encoded twice read back", mended.stretches());
        return mended.text();
    }

    List<String> lines() {
        return counts.entrySet().stream()
                .map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + " (" + e.getValue() + " times)")
                .toList();
    }
}
