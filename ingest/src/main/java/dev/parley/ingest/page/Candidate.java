package dev.parley.ingest.page;

import dev.parley.ingest.text.PlainText;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * A text that may be the article.
 *
 * @param step that found it
 */
record Candidate(String text, String step) {
    static final Candidate NONE = new Candidate("", "none");
    private static final int SHORTEST = 250;

    /** Takes the publisher's own marking of the body where the general method found next to nothing. */
    static Candidate better(Candidate general, Candidate marked) {
        boolean poor = general.text.length() < SHORTEST || general.text.length() < marked.text.length() / 4;
        return poor && marked.text.length() >= SHORTEST ? marked : general;
    }

    /** Takes the text that the publisher gives to machines where the page shows the same text. */
    static Candidate trusted(Candidate seen, Candidate described) {
        if (described.text.length() < SHORTEST) {
            return seen;
        }
        if (seen.text.length() < SHORTEST) {
            return described;
        }
        double shared = overlap(described.text, seen.text);
        return shared > 0.5 && described.text.length() > 0.6 * seen.text.length() && described.text.contains("\n\n")
                ? described
                : seen;
    }

    /** The share of the shorter text's word triples that the other has too. */
    static double overlap(String a, String b) {
        Set<String> left = triples(a);
        Set<String> right = triples(b);
        Set<String> small = left.size() < right.size() ? left : right;
        Set<String> large = left.size() < right.size() ? right : left;
        if (small.isEmpty()) {
            return 0;
        }
        long shared = small.stream().filter(large::contains).count();
        return (double) shared / small.size();
    }

    private static Set<String> triples(String text) {
        String[] words = PlainText.fold(text).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1);
        Set<String> found = new HashSet<>();
        for (int i = 0; i + 2 < words.length; i++) {
            found.add(words[i] + ' ' + words[i + 1] + ' ' + words[i + 2]);
        }
        return found;
    }
}
