package dev.parley.enrich.engine.explain;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.parley.enrich.engine.statement.NoStatement;
import dev.parley.enrich.engine.statement.Trace.Stanced;
import dev.parley.model.DossierStamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an article gives the statements that it gives.
 *
 * @param article the article's id
 * @param why why none of its sentences can give one
 */
public record Explanation(
        String article, DossierStamp dossier, @Nullable NoStatement why, List<ExplainedSentence> sentences) {
    /**
     * One sentence.
     *
     * @param actors as named, with their ids
     * @param venues as named, with id and role
     * @param attributions who says what by which rule, or why nobody does
     * @param why why no mention in it can give a statement
     */
    public record ExplainedSentence(
            int start,
            int end,
            String text,
            List<String> actors,
            List<String> venues,
            List<String> attributions,
            List<ExplainedMention> mentions,
            @Nullable NoStatement why) {}

    /**
     * One mention of a condition.
     *
     * @param phrase the dossier's line that matched
     * @param use what the phrase says of the condition
     * @param statements what came of it
     * @param why why nothing did
     */
    public record ExplainedMention(
            String condition,
            String text,
            String phrase,
            @JsonProperty("use") String use,
            List<Stanced> statements,
            @Nullable NoStatement why) {}
}
