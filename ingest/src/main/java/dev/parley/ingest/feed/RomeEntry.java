package dev.parley.ingest.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What ROME read of one entry, by the name that the element has in the {@link Vocabulary}, in the document's order.
 *
 * @param values per name, the values of the elements of that name
 */
record RomeEntry(Map<String, List<String>> values) {
    /** An entry that ROME did not read. */
    static final RomeEntry NONE = new RomeEntry(Map.of());

    /**
     * The values in the order of the elements. A name gives values only where ROME kept as many as there are elements:
     * where it kept fewer, which of them is not known.
     *
     * @param names of an entry's elements, in the document's order
     */
    List<Optional<String>> inOrderOf(List<String> names) {
        Map<String, Integer> counts = new HashMap<>();
        names.forEach(name -> counts.merge(name, 1, Integer::sum));
        Map<String, Integer> seen = new HashMap<>();
        List<Optional<String>> found = new ArrayList<>();
        for (String name : names) {
            List<String> read = values.getOrDefault(name, List.of());
            int index = seen.merge(name, 1, Integer::sum) - 1;
            boolean all = read.size() == counts.getOrDefault(name, 0);
            found.add(all ? Optional.of(read.get(index)) : Optional.empty());
        }
        return found;
    }

    /** Collects the values of an entry, leaving out what is empty. */
    static final class Collector {
        private final Map<String, List<String>> values = new HashMap<>();

        Collector text(String name, @Nullable String text) {
            if (text != null && !text.isBlank()) {
                values.computeIfAbsent(name, n -> new ArrayList<>()).add(text.strip());
            }
            return this;
        }

        RomeEntry entry() {
            return new RomeEntry(values);
        }
    }
}
