package dev.parley.ingest.page;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the article out of a page. */
public interface PageExtractor {
    /**
     * The article.
     *
     * @param url where the page came from
     * @return empty where the page holds none
     */
    Optional<PageArticle> extract(String html, @Nullable String url);
}
