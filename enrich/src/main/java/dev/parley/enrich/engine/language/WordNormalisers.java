package dev.parley.enrich.engine.language;

import dev.parley.enrich.engine.text.WordNormaliser;

/** The normaliser of each language that needs one. */
public final class WordNormalisers {
    private WordNormalisers() {}

    /**
     * The normaliser of a language; words of languages without one stay as they are.
     *
     * @param language its ISO 639-1 code
     */
    public static WordNormaliser of(String language) {
        return switch (language) {
            case "uk" -> new UkrainianWords();
            case "ru" -> new RussianWords();
            default -> WordNormaliser.NONE;
        };
    }

    /** Whether a word is written in Cyrillic letters from its first to its last. */
    static boolean isCyrillic(String word) {
        return !word.isEmpty() && isCyrillic(word.charAt(0)) && isCyrillic(word.charAt(word.length() - 1));
    }

    private static boolean isCyrillic(char c) {
        return c >= '\u0400' && c <= '\u04FF';
    }
}
