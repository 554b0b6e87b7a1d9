package dev.parley.enrich.engine.language;

import dev.parley.enrich.engine.text.LanguageFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Guesses the features of a Russian word from its ending, by the tables of school grammars. Nouns that end like verbs are
 * listed in {@code language/ru/morphology.yaml}. No dictionary under a licence that may be shipped was found.
 */
final class RussianMorphology implements Morphology {
    private static final int SHORTEST = 3;
    private static final List<String> PAST = List.of(
            "ал", "ала", "ало", "али", "ил", "ила", "ило", "или", "ел", "ела", "ело", "ели", "ял", "яла", "яло", "яли",
            "ул", "ула", "уло", "ули", "ыл", "ыла", "ыло", "ыли", "лся", "лась", "лось", "лись", "гла", "гло", "гли",
            "кла", "кли", "зла", "зли", "рла", "рли", "шел", "шла", "шло", "шли");
    private static final List<String> PRESENT =
            List.of("ет", "ит", "ют", "ут", "ат", "ят", "ется", "ится", "ются", "утся", "атся", "ятся");
    private static final List<String> FIRST = List.of(
            "аем", "уем", "яем", "еем", "дим", "вим", "жем", "чем", "дем", "маем", "емся", "имся", "аю", "ую", "юсь");
    private static final List<String> INFINITIVE = List.of(
            "ать", "ить", "еть", "ять", "уть", "ыть", "оть", "зть", "ться", "сти", "зти", "йти", "чь", "чься", "тись");
    private static final List<String> NOMINATIVE_ADJECTIVE = List.of("ий", "ый", "ая", "яя", "ое", "ее", "ые", "ие");
    private static final List<String> OBLIQUE = List.of(
            "ого", "его", "ому", "ему", "ыми", "ими", "ами", "ями", "ах", "ях", "ов", "ев", "ью", "ией", "ой", "ую",
            "юю");

    private final Set<String> nouns;

    RussianMorphology(LanguageFile file) {
        nouns = new HashSet<>(file.words("nouns"));
    }

    @Override
    public int of(String folded) {
        if (folded.length() <= SHORTEST || !WordNormalisers.isCyrillic(folded)) {
            return 0;
        }
        if (!isNoun(folded)) {
            int verb = verb(folded);
            if (verb != 0) {
                return verb;
            }
        }
        if (ends(folded, OBLIQUE)) {
            return WordFeature.OBLIQUE;
        }
        return ends(folded, NOMINATIVE_ADJECTIVE) ? WordFeature.NOMINATIVE | WordFeature.ACCUSATIVE : 0;
    }

    private static int verb(String word) {
        if (ends(word, INFINITIVE) && !word.endsWith("сть")) {
            return WordFeature.INFINITIVE;
        }
        if (ends(word, FIRST)) {
            return WordFeature.FINITE | WordFeature.FIRST;
        }
        if (ends(word, PAST)) {
            boolean plural = word.endsWith("ли") || word.endsWith("лись");
            return plural ? WordFeature.FINITE | WordFeature.PLURAL : WordFeature.FINITE;
        }
        if (ends(word, PRESENT)) {
            boolean plural = word.contains("ют") || word.contains("ут") || word.contains("ат") || word.contains("ят");
            return plural ? WordFeature.FINITE | WordFeature.PLURAL : WordFeature.FINITE;
        }
        return 0;
    }

    private boolean isNoun(String word) {
        return nouns.contains(word)
                || (word.length() > SHORTEST + 1 && nouns.contains(word.substring(0, word.length() - 1)));
    }

    private static boolean ends(String word, List<String> endings) {
        for (String ending : endings) {
            if (word.length() > ending.length() && word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
