package dev.parley.enrich.engine.language;

import dev.parley.enrich.engine.text.LanguageFile;
import dev.parley.enrich.engine.text.WordNormaliser;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the word forms of a language. Its {@code text.yaml} names the kind of analyser, its
 * {@code morphology.yaml} what that kind needs to know, so that a further language takes no code.
 *
 * @param normaliser brings the forms of a word to one
 * @param morphology tells what a form may express
 */
public record WordAnalyser(WordNormaliser normaliser, Morphology morphology) {
    /** Leaves every word as it is and knows nothing of it. */
    public static final WordAnalyser NONE = new WordAnalyser(WordNormaliser.NONE, Morphology.NONE);

    private static final Map<String, Function<LanguageFile, WordAnalyser>> KINDS =
            new TreeMap<>(Map.of("morfologik", MorfologikWords::analyser, "snowball", SnowballWords::analyser));

    /**
     * The analyser that a language declares; {@link #NONE} where it declares none.
     *
     * @param language its ISO 639-1 code
     * @throws IllegalArgumentException where it declares one that does not exist
     */
    public static WordAnalyser of(String language) {
        return LanguageFile.exists(language, "text")
                ? of(LanguageFile.read(language, "text").text("analyser", ""), language)
                : NONE;
    }

    static WordAnalyser of(String kind, String language) {
        if (kind.isEmpty()) {
            return NONE;
        }
        @Nullable Function<LanguageFile, WordAnalyser> analyser = KINDS.get(kind);
        if (analyser == null) {
            throw new IllegalArgumentException("language/" + language + "/text.yaml: analyser is '" + kind
                    + "'; allowed are " + String.join(", ", KINDS.keySet()));
        }
        return analyser.apply(LanguageFile.read(language, "morphology"));
    }
}
