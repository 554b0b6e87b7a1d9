package dev.parley.enrich.engine.language;

import dev.parley.enrich.engine.text.LanguageFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Guesses the features of a word from its ending, by the tables of school grammars, for a language of which no dictionary
 * may be shipped. The first row with an ending of the word decides. Nouns that end like verbs are listed.
 */
final class EndingMorphology implements Morphology {
    private static final int VERB = WordFeature.FINITE | WordFeature.INFINITIVE;

    /** Endings and what they express. */
    private record Row(List<String> endings, int features) {
        boolean fits(String word) {
            for (String ending : endings) {
                if (word.length() > ending.length() && word.endsWith(ending)) {
                    return true;
                }
            }
            return false;
        }
    }

    private final Script script;
    private final int shortest;
    private final Set<String> nouns;
    private final List<Row> rows;

    EndingMorphology(LanguageFile file, Script script) {
        this.script = script;
        shortest = (int) file.number("shortest_word", 4);
        nouns = new HashSet<>(file.words("nouns"));
        rows = file.sections("endings").stream()
                .map(row -> new Row(row.words("of"), WordFeature.of(row.words("is"))))
                .toList();
    }

    @Override
    public int of(String folded) {
        if (folded.length() < shortest || !script.writes(folded)) {
            return 0;
        }
        boolean noun = isNoun(folded);
        for (Row row : rows) {
            if (!(noun && (row.features() & VERB) != 0) && row.fits(folded)) {
                return row.features();
            }
        }
        return 0;
    }

    private boolean isNoun(String word) {
        return nouns.contains(word)
                || (word.length() > shortest && nouns.contains(word.substring(0, word.length() - 1)));
    }
}
