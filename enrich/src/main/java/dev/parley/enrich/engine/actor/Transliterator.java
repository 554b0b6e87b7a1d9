package dev.parley.enrich.engine.actor;

import dev.parley.enrich.engine.text.LanguageFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes a Cyrillic name in Latin letters in all ways that passports, maps and newspapers do. The tables and their
 * sources stand in {@code language/<code>/transliteration.yaml}.
 */
final class Transliterator {
    private static final int MOST = 400;
    private static final int LONGEST_GROUP = 3;

    private final Map<String, List<String>> letters;
    private final Map<String, List<String>> start;

    private Transliterator(Map<String, List<String>> letters, Map<String, List<String>> start) {
        this.letters = letters;
        this.start = start;
    }

    /** The tables of one language. */
    static Transliterator load(String language) {
        LanguageFile file = LanguageFile.read(language, "transliteration");
        return new Transliterator(table(file.section("letters")), table(file.section("start")));
    }

    private static Map<String, List<String>> table(LanguageFile section) {
        Map<String, List<String>> table = new TreeMap<>();
        for (String key : section.keys()) {
            table.put(key, section.words(key));
        }
        return table;
    }

    /** The spellings of one word, the likeliest first; no more than a few hundred. */
    List<String> spellings(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        Set<String> spellings = new LinkedHashSet<>(Set.of(""));
        int at = 0;
        while (at < lower.length()) {
            int length = groupLength(lower, at);
            spellings = extended(spellings, options(lower.substring(at, at + length), at == 0));
            at += length;
        }
        return new ArrayList<>(spellings);
    }

    private int groupLength(String word, int at) {
        for (int length = Math.min(LONGEST_GROUP, word.length() - at); length > 1; length--) {
            if (letters.containsKey(word.substring(at, at + length))) {
                return length;
            }
        }
        return 1;
    }

    private List<String> options(String group, boolean first) {
        List<String> atStart = first ? start.get(group) : null;
        return atStart != null ? atStart : letters.getOrDefault(group, List.of(group));
    }

    private static Set<String> extended(Set<String> heads, List<String> tails) {
        Set<String> longer = new LinkedHashSet<>();
        for (String head : heads) {
            for (String tail : tails) {
                if (longer.size() < MOST) {
                    longer.add(head + tail);
                }
            }
        }
        return longer;
    }
}
