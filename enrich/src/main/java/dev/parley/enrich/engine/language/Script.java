package dev.parley.enrich.engine.language;

import dev.parley.enrich.engine.text.LanguageFile;
import java.lang.Character.UnicodeScript;

/** The letters that a language is written in: a word in others is a foreign name and keeps its form. */
record Script(UnicodeScript letters) {
    static Script of(LanguageFile morphology) {
        return new Script(UnicodeScript.forName(morphology.text("script", "LATIN")));
    }

    /** Whether a word begins and ends in these letters. */
    boolean writes(String word) {
        return !word.isEmpty() && has(word.charAt(0)) && has(word.charAt(word.length() - 1));
    }

    private boolean has(char c) {
        return UnicodeScript.of(c) == letters;
    }
}
