package dev.parley.enrich.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.enrich.Dossiers;
import dev.parley.model.Article;
import dev.parley.model.ArticleId;
import dev.parley.model.Attribution;
import dev.parley.model.EnrichedArticle;
import dev.parley.model.Mention;
import dev.parley.model.Statement;
import dev.parley.model.dossier.Example;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences of the examples, torn and mixed: whatever comes of them is told without failing, and in the text's own words. */
class ScrambledTextTest {
    private static final int TEXTS = 700;
    private static final int PIECES = 60;
    private static final String[] MARKS = {
        "\"",
        "“",
        "”",
        "«",
        "»",
        "„",
        "'",
        "’",
        ",",
        ";",
        ":",
        "—",
        "-",
        "(",
        ")",
        "[",
        "]",
        ".",
        "?",
        "!",
        "…",
        "\n",
        "\n\n",
        "\uD83D\uDE4F",
        "\uD83D",
        "\u0000",
        "\u200B",
        "\u0301",
        "\u202E",
        "\t",
        "1,000",
        "%",
        "U.S.",
        "№"
    };

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ru"})
    void aScrambledTextIsReadAndEverySpanIsVerbatim(String language) {
        Random random = new Random(language.hashCode());
        List<String> words = words(language);

        for (int i = 0; i < TEXTS; i++) {
            Article article = article(language, scramble(words, random), i % 3 == 0 ? scramble(words, random) : null);
            EnrichedArticle found = Dossiers.analyser().analyse(article);

            spansAreVerbatim(found, article.document());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ru"})
    void anExampleCutAnywhereIsReadAndEverySpanIsVerbatim(String language) {
        Random random = new Random(TEXTS);

        for (Example example : examples(language)) {
            String text = example.text().substring(random.nextInt(example.text().length()));
            Article article = article(language, text, example.title());

            spansAreVerbatim(Dossiers.analyser().analyse(article), article.document());
        }
    }

    @Test
    void aSentenceWithoutEndIsSaidToBeSkipped() {
        String endless = "Ukraine demands that Russia accept a ceasefire " + "and peace ".repeat(300);

        EnrichedArticle found = Dossiers.analyser().analyse(article("en", endless + ". Russia agrees.", null));

        assertThat(found.skipped()).isEqualTo("1 of 2 sentences longer than 300 words");
        assertThat(found.statements()).isEmpty();
    }

    private static void spansAreVerbatim(EnrichedArticle found, String document) {
        Stream.concat(
                        found.actors().stream().flatMap(tag -> tag.mentions().stream()),
                        found.conditions().stream().flatMap(tag -> tag.mentions().stream()))
                .forEach(mention -> isVerbatim(mention, document));
        for (Statement statement : found.statements()) {
            assertThat(cut(document, statement.start(), statement.end()))
                    .isEqualTo(statement.quote())
                    .doesNotContain("\n\n");
        }
        int length = document.codePointCount(0, document.length());
        for (Attribution one : found.attributions()) {
            Stream.of(one.source(), one.cue(), one.content())
                    .flatMap(List::stream)
                    .forEach(span -> {
                        assertThat(span.end()).as(document).isLessThanOrEqualTo(length);
                        assertThat(cut(document, span.start(), span.end()))
                                .as(document)
                                .doesNotContain("\n\n");
                    });
        }
    }

    private static void isVerbatim(Mention mention, String document) {
        assertThat(cut(document, mention.start(), mention.end())).isEqualTo(mention.text());
    }

    /** A stretch of the document, counted in code points as all spans are. */
    private static String cut(String document, int start, int end) {
        int from = document.offsetByCodePoints(0, start);
        return document.substring(from, document.offsetByCodePoints(from, end - start));
    }

    private static List<Example> examples(String language) {
        return Dossiers.analyser().dossier().examples().stream()
                .filter(example -> example.language().equals(language))
                .toList();
    }

    private static List<String> words(String language) {
        List<String> words = new ArrayList<>();
        examples(language)
                .forEach(example -> words.addAll(List.of(example.text().split(" "))));
        return words;
    }

    /** Runs of one to eight words as they stand in the examples, joined by marks and blanks. */
    private static String scramble(List<String> words, Random random) {
        StringBuilder text = new StringBuilder();
        for (int piece = random.nextInt(PIECES); piece >= 0; piece--) {
            int from = random.nextInt(words.size());
            int to = Math.min(words.size(), from + 1 + random.nextInt(8));
            text.append(String.join(" ", words.subList(from, to)));
            text.append(random.nextInt(3) == 0 ? MARKS[random.nextInt(MARKS.length)] : " ");
        }
        return text.toString();
    }

    private static Article article(String language, String text, @Nullable String title) {
        return new Article(
                ArticleId.of("scrambled"),
                1,
                null,
                null,
                null,
                title,
                null,
                text,
                null,
                language,
                List.of(),
                List.of(),
                null,
                List.of(),
                Instant.parse("2025-06-01T00:00:00Z"),
                null,
                null,
                null,
                null,
                null);
    }
}
