package dev.parley.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement behind a cell, with all that is needed to go to its source and check it.
 *
 * @param direct true where the words stand inside quotation marks
 * @param conditionalOn the conditions that this stance depends on
 * @param copies other reports of the same words, at most a few
 */
public record Evidence(
        StatementId statement,
        ArticleId articleId,
        Stance stance,
        String quote,
        Speaker speaker,
        @Nullable Instant saidAt,
        @Nullable Instant seenAt,
        @Nullable String source,
        @Nullable String url,
        String rule,
        @Nullable Boolean direct,
        @Nullable String language,
        List<ConditionId> conditionalOn,
        List<Report> copies) {
    public Evidence {
        conditionalOn = Lists.copy(conditionalOn);
        copies = Lists.copy(copies);
    }
}
