package dev.parley.enrich.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.enrich.Dossiers;
import dev.parley.enrich.engine.explain.Explanation.ExplainedMention;
import dev.parley.enrich.engine.explain.Explanation.ExplainedSentence;
import dev.parley.enrich.engine.statement.NoStatement;
import dev.parley.model.Article;
import dev.parley.model.EnrichedArticle;
import dev.parley.model.Json;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainerTest {
    private static final String BOTH = " Russia and Ukraine share a border. “Так 🙂,” a reader wrote.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    NO_STANCE_CUE      | The ceasefire was long.
                    OBSERVER           | Analysts believe that Moscow would accept a ceasefire.
                    HEARSAY            | Kyiv says that Russia demands neutrality of Ukraine.
                    HOLDER_UNKNOWN     | The farmer agreed to a ceasefire.
                    SPEAKER_UNKNOWN    | “Russia must accept a full ceasefire,” the gardener said.
                    """)
    void aMentionWithoutAStatementSaysWhy(NoStatement why, String sentence) {
        ExplainedSentence first = explain(sentence + BOTH).sentences().get(0);

        assertThat(first.mentions()).as(first.toString()).isNotEmpty().allSatisfy(mention -> {
            assertThat(mention.statements()).isEmpty();
            assertThat(mention.why()).isEqualTo(why);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    NO_CONDITION       | Ukraine and Russia share a border.
                    OTHER_CONFLICT     | The ceasefire in Gaza was demanded by Egypt.
                    """)
    void aSentenceWithoutAMentionSaysWhy(NoStatement why, String sentence) {
        assertThat(explain(sentence + BOTH).sentences().get(0).why()).isEqualTo(why);
    }

    @Test
    void anArticleThatIsNotOfTheCaseSaysSo() {
        assertThat(explain("A gardener demanded a ceasefire of the moles.").why())
                .isEqualTo(NoStatement.NOT_OF_THE_CASE);
        assertThat(explain(" ").why()).isEqualTo(NoStatement.SKIPPED);
    }

    @Test
    void aStatementNamesTheLineAndTheCueThatMadeIt() {
        Explanation explanation = explain("The Kremlin said on Monday that Ukraine must recognise Crimea as Russian.");

        ExplainedSentence sentence = explanation.sentences().get(0);
        ExplainedMention mention = sentence.mentions().get(0);
        assertThat(mention.why()).isNull();
        assertThat(mention.phrase()).startsWith("conditions/");
        assertThat(mention.statements()).singleElement().satisfies(stanced -> {
            assertThat(stanced.stance()).isEqualTo("russia|territory.recognition REQUIRES");
            assertThat(stanced.rule()).startsWith(mention.phrase()).contains("MODAL:must");
        });
        assertThat(sentence.actors()).contains("Kremlin = russia (russia)");
        assertThat(sentence.attributions()).anyMatch(line -> line.contains("say that"));
        assertThat(ExplanationText.lines(explanation)).anyMatch(line -> line.contains("statement    russia|territory"));
    }

    @Test
    void explainingDoesNotChangeWhatIsFound() {
        Article article = article("Kyiv demanded a ceasefire. Moscow refused to withdraw troops from Donbas." + BOTH);

        assertThat(Json.write(Dossiers.analyser().analyse(article, new Explainer())))
                .isEqualTo(Json.write(Dossiers.analyser().analyse(article)));
    }

    private static Explanation explain(String text) {
        Explainer explainer = new Explainer();
        EnrichedArticle found = Dossiers.analyser().analyse(article(text), explainer);
        return Objects.requireNonNull(explainer.of(found));
    }

    private static Article article(String text) {
        return Json.read(
                Json.write(Map.of(
                        "id", "example.org/1", "revision", 1, "text", text, "publishedAt", "2025-09-05T08:00:00Z")),
                Article.class);
    }
}
