package dev.parley.model;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article with what was understood in it, the value of the enriched topic.
 *
 * @param article its fields stand beside the others in the JSON form
 * @param attributions every who-said-what, on whatever subject
 * @param skipped why nothing, or not all, was read (empty text, too long, a language that is not known, no side named)
 * @param enrichedAt from the record, not from the wall clock, so that a replay gives the same bytes
 */
public record EnrichedArticle(
        @JsonUnwrapped Article article,
        List<ActorTag> actors,
        List<VenueTag> venues,
        List<ConditionTag> conditions,
        List<Statement> statements,
        List<Attribution> attributions,
        DossierStamp dossier,
        @Nullable String skipped,
        @Nullable Instant enrichedAt) {
    public EnrichedArticle {
        actors = Lists.copy(actors);
        venues = Lists.copy(venues);
        conditions = Lists.copy(conditions);
        statements = Lists.copy(statements);
        attributions = Lists.copy(attributions);
    }
}
