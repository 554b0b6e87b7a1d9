package dev.parley.enrich.engine.attribution;

import dev.parley.enrich.engine.text.LanguageFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The inflected forms of English verbs: regular ones by spelling rule, the others from language data. */
final class VerbForms {
    private final Map<String, String> irregular;
    private final Set<String> doubled;

    VerbForms(LanguageFile grammar) {
        this.irregular = grammar.section("irregular").texts();
        this.doubled = Set.copyOf(grammar.words("doubled"));
    }

    /** Each form of the verb with the bits of the forms that it may be. */
    Map<String, Integer> of(String verb) {
        Map<String, Integer> forms = new LinkedHashMap<>();
        forms.merge(verb, WordClass.BASE, (a, b) -> a | b);
        forms.merge(third(verb), WordClass.THIRD, (a, b) -> a | b);
        String past = past(verb);
        String participle = past;
        String listed = irregular.get(verb);
        if (listed != null) {
            int space = listed.indexOf(' ');
            past = listed.substring(0, space);
            participle = listed.substring(space + 1);
        }
        forms.merge(past, WordClass.PAST, (a, b) -> a | b);
        forms.merge(participle, WordClass.PARTICIPLE, (a, b) -> a | b);
        forms.merge(gerund(verb), WordClass.GERUND, (a, b) -> a | b);
        return forms;
    }

    private static String third(String verb) {
        if (endsInConsonantY(verb)) {
            return verb.substring(0, verb.length() - 1) + "ies";
        }
        boolean hiss = verb.endsWith("s") || verb.endsWith("x") || verb.endsWith("z") || verb.endsWith("ch");
        return hiss || verb.endsWith("sh") || verb.endsWith("o") ? verb + "es" : verb + "s";
    }

    private String past(String verb) {
        if (verb.endsWith("e")) {
            return verb + "d";
        }
        if (endsInConsonantY(verb)) {
            return verb.substring(0, verb.length() - 1) + "ied";
        }
        return stem(verb) + "ed";
    }

    private String gerund(String verb) {
        if (verb.endsWith("ie")) {
            return verb.substring(0, verb.length() - 2) + "ying";
        }
        boolean silent = verb.endsWith("e") && !verb.endsWith("ee") && !verb.endsWith("be");
        return silent ? verb.substring(0, verb.length() - 1) + "ing" : stem(verb) + "ing";
    }

    private String stem(String verb) {
        boolean doubles = doubled.contains(verb) || isShort(verb);
        return doubles ? verb + verb.charAt(verb.length() - 1) : verb;
    }

    /** Consonant, vowel, consonant: beg, cut, run. */
    private static boolean isShort(String verb) {
        int n = verb.length();
        return n == 3
                && !isVowel(verb.charAt(0))
                && isVowel(verb.charAt(1))
                && !isVowel(verb.charAt(2))
                && "wxy".indexOf(verb.charAt(2)) < 0;
    }

    private static boolean endsInConsonantY(String verb) {
        return verb.endsWith("y") && !isVowel(verb.charAt(verb.length() - 2));
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }
}
