package dev.parley.app.explain;

import dev.parley.aggregate.position.Bearing;
import dev.parley.model.Article;
import dev.parley.model.ArticleId;
import dev.parley.model.EnrichedArticle;
import dev.parley.model.PositionChange;
import dev.parley.model.Statement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The steps of an article, as the topics tell them.
 *
 * @param revisions as they were fetched, the first first
 * @param copies other articles of the same story
 * @param enriched the latest reading of it; absent where it was not read yet
 * @param statements of all its revisions, each with what it did
 * @param dead records of it that a stage could not process
 */
public record ArticleTrace(
        ArticleId id,
        List<Article> revisions,
        List<Copy> copies,
        @Nullable EnrichedArticle enriched,
        List<Step> statements,
        List<Dead> dead) {
    /** A near-copy of the story. */
    public record Copy(ArticleId id, @Nullable String source, @Nullable String url) {}

    /**
     * A statement and what came of it.
     *
     * @param retractions revisions of the article that took it back
     * @param moves changes that were published because of it
     * @param bearing what it does to the cell by all that is known now; absent where the table did not take it
     */
    public record Step(
            Statement statement, List<Statement> retractions, List<PositionChange> moves, @Nullable Bearing bearing) {}

    /** A record on the dead-letter topic, by its headers. */
    public record Dead(Map<String, String> why) {}
}
