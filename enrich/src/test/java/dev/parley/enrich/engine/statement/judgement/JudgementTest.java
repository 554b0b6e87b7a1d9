package dev.parley.enrich.engine.statement.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.enrich.Dossiers;
import dev.parley.enrich.engine.statement.Trace;
import dev.parley.enrich.evaluate.LooseArticle;
import dev.parley.model.Article;
import dev.parley.model.EnrichedArticle;
import dev.parley.model.Json;
import dev.parley.model.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementTest {
    private static final String BOTH = " Russia and Ukraine share a border. “Так 🙂,” a reader wrote.";

    /** Notes what is sighted and what is decided. */
    private static final class Listener implements Trace {
        final List<Sighting> sighted = new ArrayList<>();

        @Override
        public boolean wantsClues() {
            return true;
        }

        @Override
        public void sighted(Sightings sightings) {
            sighted.addAll(sightings.all());
        }
    }

    private static Article article(String text) {
        String json = Json.mapper()
                .createObjectNode()
                .put("text", text + BOTH)
                .put("language", "en")
                .put("publishedAt", "2025-03-01T00:00:00Z")
                .toString();
        return LooseArticle.read(json, "judged");
    }

    private static Listener listen(String text) {
        Listener listener = new Listener();
        Dossiers.analyser().analyse(article(text), listener);
        return listener;
    }

    @Test
    void everySideNearAMentionIsSightedAndNoOther() {
        Listener listener = listen("Moscow rejected a ceasefire, which Kyiv had asked for.");

        assertThat(listener.sighted).extracting(one -> one.side().id().value()).contains("russia", "ukraine");
        assertThat(listener.sighted).extracting(one -> one.side().id().value()).doesNotContain("united-states");
    }

    @Test
    void whatTheRulesReadAndWhoSpeaksAreClues() {
        Sighting russia = listen("“We reject a ceasefire,” Lavrov said.").sighted.stream()
                .filter(one -> one.side().id().value().equals("russia"))
                .findFirst()
                .orElseThrow();

        assertThat(russia.clues()).contains("RULE:REFUSES", "SPEAKER:direct", "USUAL:REFUSES", "PRINCIPAL:yes");
    }

    @Test
    void aPhraseThatNamesTheOppositeTurnsTheStance() {
        List<String> clues = listen("Zelensky called for new sanctions on Russia.").sighted.stream()
                .filter(one -> one.side().id().value().equals("ukraine"))
                .filter(one -> one.mention().value().condition().id().value().equals("economy.sanctions-relief"))
                .findFirst()
                .orElseThrow()
                .clues();

        assertThat(clues).contains("USUAL:WANTS", "RULE:WANTS");
    }

    @Test
    void listeningDoesNotChangeWhatIsDecided() {
        Article article = article("Peskov said a truce was possible. Macron pressed for a ceasefire in Ukraine.");

        EnrichedArticle heard = Dossiers.analyser().analyse(article, new Listener());
        assertThat(Json.write(heard)).isEqualTo(Json.write(Dossiers.analyser().analyse(article)));
    }

    @Test
    void nothingIsAddedOfAMentionThatIsPartOfWhatTheRulesRead() {
        Article article =
                article("Russia insists that the meeting between Vladimir Putin and Volodymyr Zelensky be held in"
                        + " Moscow, Kremlin aide Yuri Ushakov said on Monday.");

        assertThat(Dossiers.analyser().analyse(article).statements())
                .extracting(statement -> statement.condition() + " " + statement.stance())
                .containsExactly("meeting.venue-moscow REQUIRES");
    }

    @Test
    void aStatementOfTheJudgementNamesItsLineAndProbability() {
        List<Statement> said = Dossiers.analyser()
                .analyse(article("“Security guarantees first,” Zelensky told Macron in Paris."))
                .statements();

        assertThat(said).singleElement().satisfies(statement -> assertThat(statement.rule())
                .matches("conditions/.*\\.yaml:\\d+ judged 0\\.[5-9]\\d"));
    }
}
