package dev.parley.ingest.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The article that a page holds.
 *
 * @param text plain text, paragraphs separated by one blank line
 * @param language BCP 47, as the page declares it
 * @param step which step of the extraction gave the text, for operators
 */
public record PageArticle(
        @Nullable String title,
        String text,
        @Nullable Instant publishedAt,
        List<String> authors,
        @Nullable String language,
        String step) {
    public PageArticle {
        authors = List.copyOf(authors);
    }
}
