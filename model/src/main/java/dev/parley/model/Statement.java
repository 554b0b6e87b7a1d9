package dev.parley.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A side's position on a condition as one article attributes it, the value of the statement topic.
 *
 * @param id stable across replays
 * @param revision the article's revision that says (or no longer says) this
 * @param conditionalOn the conditions that the stance depends on
 * @param direct true where the words stand inside quotation marks
 * @param quote the sentence, verbatim; equal to the document at {@code start..end}
 * @param start code points, inclusive
 * @param end code points, exclusive
 * @param saidAt when it was said, from the text where the text says so, else when the article was published
 * @param seenAt when Parley read the article
 * @param source the outlet's id
 * @param rule the dossier line or rule that fired
 * @param retracted true where the article was edited and no longer says this
 * @param storyId common to near-copies of the article
 * @param dossier the knowledge that the article was read with, or with which it was found to say this no longer
 */
public record Statement(
        StatementId id,
        ArticleId articleId,
        int revision,
        SideId side,
        Speaker speaker,
        ConditionId condition,
        Stance stance,
        List<ConditionId> conditionalOn,
        boolean direct,
        String quote,
        int start,
        int end,
        @Nullable Instant saidAt,
        @Nullable Instant seenAt,
        @Nullable String source,
        @Nullable String url,
        @Nullable String language,
        String rule,
        @Nullable Boolean retracted,
        @Nullable String storyId,
        @Nullable DossierStamp dossier) {
    public Statement {
        conditionalOn = Lists.copy(conditionalOn);
    }

    /** A statement of which it is not known with what dossier it was read. */
    public Statement(
            StatementId id,
            ArticleId articleId,
            int revision,
            SideId side,
            Speaker speaker,
            ConditionId condition,
            Stance stance,
            List<ConditionId> conditionalOn,
            boolean direct,
            String quote,
            int start,
            int end,
            @Nullable Instant saidAt,
            @Nullable Instant seenAt,
            @Nullable String source,
            @Nullable String url,
            @Nullable String language,
            String rule,
            @Nullable Boolean retracted,
            @Nullable String storyId) {
        this(
                id,
                articleId,
                revision,
                side,
                speaker,
                condition,
                stance,
                conditionalOn,
                direct,
                quote,
                start,
                end,
                saidAt,
                seenAt,
                source,
                url,
                language,
                rule,
                retracted,
                storyId,
                null);
    }

    /** The cell of the table that this statement speaks to. */
    public CellKey cell() {
        return new CellKey(side, condition);
    }

    /** Whether the article took this back. */
    @JsonIgnore
    public boolean isRetraction() {
        return Boolean.TRUE.equals(retracted);
    }
}
