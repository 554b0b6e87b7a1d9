package dev.parley.enrich.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.enrich.Dossiers;
import dev.parley.enrich.evaluate.LooseArticle;
import dev.parley.model.Attribution;
import dev.parley.model.AttributionKind;
import dev.parley.model.EnrichedArticle;
import dev.parley.model.Json;
import dev.parley.model.Statement;
import dev.parley.model.dossier.Example;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Texts of a size that no newspaper prints: read whole, in a time that grows with their length. The bound is that of a
 * slow and busy machine; work that grew with the square of the length would take hours.
 */
@Timeout(240)
final class HugeTextTest {
    private static final int MEGABYTE = 1_000_000;
    private static final String DEMAND = "Ukraine demands that Russia accept a ceasefire.";
    private static final List<Example> EXAMPLES = Dossiers.analyser().dossier().examples().stream()
            .filter(example -> example.language().equals("en"))
            .toList();

    @Test
    void anArticleOfAMegabyteIsReadToItsEnd() {
        EnrichedArticle found = read(repeated(MEGABYTE, i -> example(i) + (i % 4 == 3 ? "\n\n" : " ")));

        assertThat(found.statements()).isNotEmpty();
        assertThat(found.attributions()
                        .get(found.attributions().size() - 1)
                        .cue()
                        .get(0)
                        .start())
                .isGreaterThan(MEGABYTE * 9 / 10);
    }

    @Test
    void aSentenceOfAHundredThousandWordsIsPassedOverAndTheNextOneIsRead() {
        String endless = repeated(
                        MEGABYTE * 3 / 5,
                        i -> example(i).replaceAll("[^\\p{L} ]", "").toLowerCase(Locale.ROOT)
                                + (i == 0 ? " Ukraine and Russia" : " and "))
                + ".";
        assertThat(endless.split(" +")).hasSizeGreaterThan(100_000);

        EnrichedArticle found = read(endless + "\n\n" + DEMAND);

        assertThat(found.skipped()).isEqualTo("1 of 2 sentences longer than 300 words");
        assertThat(found.statements()).extracting(Statement::quote).containsExactly(DEMAND);
    }

    @Test
    void tenThousandQuotationMarksAreReadAndTheNextParagraphIsOutsideThem() {
        String quoted =
                repeated(MEGABYTE / 2, i -> (i % 2 == 0 ? "“" : "\"") + example(i) + (i % 3 == 0 ? "« " : "’ "));
        assertThat(quoted.chars().filter(mark -> "“\"«’".indexOf(mark) >= 0)).hasSizeGreaterThan(10_000);

        outsideQuotation(quoted);
    }

    @Test
    void aThousandNestedQuotesAreReadAndTheNextParagraphIsOutsideThem() {
        outsideQuotation(
                repeated(MEGABYTE / 10, i -> i % 2 == 0 ? "“she said: ‘" : "he said: «") + "peace" + "»’”".repeat(500));
        outsideQuotation("“".repeat(1_000) + "peace" + "”".repeat(1_000));
        outsideQuotation("\"'".repeat(5_000) + "peace");
    }

    private static void outsideQuotation(String quoted) {
        EnrichedArticle found = read(quoted + "\n\n" + DEMAND);

        int after = quoted.codePointCount(0, quoted.length()) + 2;
        assertThat(found.attributions())
                .filteredOn(one -> one.source().stream().anyMatch(source -> source.start() == after))
                .extracting(Attribution::kind)
                .containsExactly(AttributionKind.INDIRECT);
    }

    @Test
    void tenThousandTitlesWithNamesAreRead() {
        EnrichedArticle found =
                read(repeated(MEGABYTE / 4, i -> "the foreign minister of Russia, Anna Bell" + i + ", "));

        assertThat(found.actors()).hasSizeGreaterThan(1000);
    }

    private static String example(int i) {
        return EXAMPLES.get(i % EXAMPLES.size()).text();
    }

    private static String repeated(int length, IntFunction<String> parts) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < length; i++) {
            text.append(parts.apply(i));
        }
        return text.toString();
    }

    private static EnrichedArticle read(String text) {
        ObjectNode article = Json.mapper().createObjectNode().put("text", text);
        return Dossiers.analyser().analyse(LooseArticle.of(article, "huge"));
    }
}
