package dev.parley.enrich.engine.statement;

import dev.parley.enrich.Dossiers;
import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.enrich.evaluate.LooseArticle;
import dev.parley.model.Json;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the rules alone read in a text of the default case, before the judgement: "side|condition STANCE". */
public final class RuleReading {
    private RuleReading() {}

    public static Set<String> of(String text) {
        Set<String> found = new TreeSet<>();
        Trace listener = new Trace() {
            @Override
            public void mention(
                    Sentence sentence,
                    PhraseMatch<ConditionPhrase> mention,
                    List<Stanced> stances,
                    @Nullable NoStatement why) {
                stances.stream()
                        .filter(stanced -> !stanced.rule().contains("judged"))
                        .forEach(stanced -> found.add(stanced.stance()));
            }
        };
        String json = Json.mapper()
                .createObjectNode()
                .put("title", "Ukraine and Russia: where the talks stand")
                .put("text", text)
                .put("language", "en")
                .put("publishedAt", "2025-09-01T00:00:00Z")
                .toString();
        Dossiers.analyser().analyse(LooseArticle.read(json, "reading"), listener);
        return found;
    }
}
