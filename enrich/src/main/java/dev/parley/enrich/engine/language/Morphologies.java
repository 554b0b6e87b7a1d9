package dev.parley.enrich.engine.language;

import dev.parley.enrich.engine.text.LanguageFile;

/** What is known of the word forms of each language that tells subject from object by them. */
public final class Morphologies {
    private Morphologies() {}

    /**
     * The morphology of a language; one that knows nothing where it has none.
     *
     * @param language its ISO 639-1 code
     */
    public static Morphology of(String language) {
        return switch (language) {
            case "uk" -> new UkrainianMorphology(UkrainianWords.dictionary());
            case "ru" -> new RussianMorphology(LanguageFile.read(language, "morphology"));
            default -> Morphology.NONE;
        };
    }
}
