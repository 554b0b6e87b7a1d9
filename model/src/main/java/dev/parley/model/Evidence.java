package dev.parley.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One statement behind a cell, with all that is needed to go to its source and check it. */
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
        String rule) {}
