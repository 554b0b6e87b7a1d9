package dev.parley.enrich.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.enrich.Dossiers;
import dev.parley.enrich.evaluate.LooseArticle;
import dev.parley.model.EnrichedArticle;
import dev.parley.model.Json;
import dev.parley.model.dossier.Example;
import java.util.List;
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
    private static final List<Example> EXAMPLES = Dossiers.analyser().dossier().examples().stream()
            .filter(example -> example.language().equals("en"))
            .toList();

    @Test
    void anArticleOfAMegabyteIsReadToItsEnd() {
        EnrichedArticle found = read(MEGABYTE, i -> example(i) + (i % 4 == 3 ? "\n\n" : " "));

        assertThat(found.statements()).isNotEmpty();
        assertThat(found.attributions()
                        .get(found.attributions().size() - 1)
                        .cue()
                        .get(0)
                        .start())
                .isGreaterThan(MEGABYTE * 9 / 10);
    }

    @Test
    void aSentenceOfAHundredThousandWordsIsRead() {
        EnrichedArticle found = read(
                MEGABYTE / 2,
                i -> example(i).replaceAll("[^\\p{L} ]", "").toLowerCase(java.util.Locale.ROOT)
                        + (i == 0 ? " Ukraine and Russia" : " and "));

        assertThat(found.skipped()).isEqualTo("1 of 1 sentences longer than 300 words");
    }

    @Test
    void tenThousandQuotationMarksAreRead() {
        EnrichedArticle found =
                read(MEGABYTE / 4, i -> (i % 2 == 0 ? "“" : "\"") + example(i) + (i % 3 == 0 ? "« " : "’ "));

        assertThat(found.actors()).isNotEmpty();
    }

    @Test
    void tenThousandTitlesWithNamesAreRead() {
        EnrichedArticle found = read(MEGABYTE / 4, i -> "the foreign minister of Russia, Anna Bell" + i + ", ");

        assertThat(found.actors()).hasSizeGreaterThan(1000);
    }

    private static String example(int i) {
        return EXAMPLES.get(i % EXAMPLES.size()).text();
    }

    private static EnrichedArticle read(int length, IntFunction<String> parts) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < length; i++) {
            text.append(parts.apply(i));
        }
        ObjectNode article = Json.mapper().createObjectNode().put("text", text.toString());
        return Dossiers.analyser().analyse(LooseArticle.of(article, "huge"));
    }
}
