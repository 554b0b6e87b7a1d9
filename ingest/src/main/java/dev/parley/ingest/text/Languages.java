package dev.parley.ingest.text;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells a text's language: by its function words where they are clear, else by lingua, in its mode of few models: news
 * texts are long enough for it, and the models of all orders would take hundreds of megabytes. Models are read when a
 * script first asks for them.
 */
public final class Languages {
    private static final int SHORTEST = 40;
    private static final int ENOUGH = 300;
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}");

    private Languages() {}

    private static final class Detector {
        private static final LanguageDetector INSTANCE = LanguageDetectorBuilder.fromLanguages(
                        Language.ENGLISH,
                        Language.UKRAINIAN,
                        Language.RUSSIAN,
                        Language.BELARUSIAN,
                        Language.BULGARIAN,
                        Language.SERBIAN,
                        Language.MACEDONIAN,
                        Language.POLISH,
                        Language.CZECH,
                        Language.SLOVAK,
                        Language.GERMAN,
                        Language.FRENCH,
                        Language.SPANISH,
                        Language.ITALIAN,
                        Language.PORTUGUESE,
                        Language.DUTCH,
                        Language.ROMANIAN,
                        Language.HUNGARIAN,
                        Language.TURKISH,
                        Language.SWEDISH,
                        Language.DANISH,
                        Language.FINNISH,
                        Language.ESTONIAN,
                        Language.LATVIAN,
                        Language.LITHUANIAN,
                        Language.GREEK,
                        Language.HEBREW,
                        Language.ARABIC,
                        Language.CHINESE,
                        Language.JAPANESE,
                        Language.KOREAN)
                .withLowAccuracyMode()
                .build();
    }

    /** The language as a BCP 47 tag; empty where the text is too short to tell. */
    public static Optional<String> of(String text) {
        return of(text, null);
    }

    /**
     * The language as a BCP 47 tag; empty where the text is too short to tell.
     *
     * @param declared what the publisher says: believed between languages that are close, not against the text, as
     *     templates often err
     */
    public static Optional<String> of(String text, @Nullable String declared) {
        if (text.length() < SHORTEST) {
            return Optional.empty();
        }
        return FunctionWords.decide(sample(text), declared).or(() -> detected(text));
    }

    /** The language as the detector alone tells it, at a cost of about half a millisecond. */
    public static Optional<String> detected(String text) {
        Language language = Detector.INSTANCE.detectLanguageOf(sample(text));
        return language == Language.UNKNOWN
                ? Optional.empty()
                : Optional.of(language.getIsoCode639_1().toString());
    }

    /** What a publisher declares as a tag of BCP 47; empty where it is none, whatever else may stand there. */
    public static Optional<String> declared(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(said -> said.strip().replace('_', '-'))
                .filter(said -> TAG.matcher(said).matches());
    }

    private static String sample(String text) {
        return text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
    }
}
