package dev.parley.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An article that carries a statement, named so that a reader can go to it. */
public record Report(ArticleId articleId, @Nullable String source, @Nullable String url, @Nullable Instant saidAt) {}
