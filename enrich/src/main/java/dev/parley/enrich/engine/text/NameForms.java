package dev.parley.enrich.engine.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The case forms of names, by the rows {@code name_cases} of {@code language/<language>/morphology.yaml}. A normaliser brings
 * most forms of a name to one, but takes some names for inflected words; with their forms added, these are found too.
 */
public final class NameForms {
    private static final Map<String, NameForms> LOADED = new ConcurrentHashMap<>();

    /** A row: the ending of the name, and what stands in its place in the other cases. */
    private record Row(String ending, List<String> cases) {}

    private final List<Row> rows = new ArrayList<>();

    private NameForms(String language) {
        if (LanguageFile.exists(language, "morphology")) {
            for (String row : LanguageFile.read(language, "morphology").words("name_cases")) {
                int mark = row.indexOf(" > ");
                rows.add(new Row(
                        row.substring(0, mark), List.of(row.substring(mark + 3).split(" ", -1))));
            }
        }
    }

    /** Those of a language; none for one that has no such rows. */
    public static NameForms of(String language) {
        return LOADED.computeIfAbsent(language, NameForms::new);
    }

    /** The other cases of a name, each of its words in the same one. */
    public List<String> cases(String name) {
        List<List<String>> words = new ArrayList<>();
        int most = 0;
        for (String word : name.split(" ", -1)) {
            List<String> forms = word(word);
            words.add(forms);
            most = Math.max(most, forms.size());
        }
        Set<String> found = new LinkedHashSet<>();
        for (int number = 0; number < most; number++) {
            List<String> form = new ArrayList<>();
            for (List<String> forms : words) {
                form.add(forms.get(Math.min(number, forms.size() - 1)));
            }
            found.add(String.join(" ", form));
        }
        found.remove(name);
        return List.copyOf(found);
    }

    private List<String> word(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        for (Row row : rows) {
            if (small.endsWith(row.ending()) && small.length() > row.ending().length() + 1) {
                String stem = word.substring(0, word.length() - row.ending().length());
                return row.cases().stream().map(ending -> stem + ending).toList();
            }
        }
        return List.of(word);
    }
}
