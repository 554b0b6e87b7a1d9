package dev.parley.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what an article is known again, the value of the article-identity topic. Keys and hashes are the first 64 bits of
 * SHA-256.
 *
 * @param outlet the registrable domain of the article
 * @param keys of its guid, its canonical address, or its content where it has neither
 * @param feedHash of what the feed said of it last
 * @param contentHash of what was last published
 * @param storyId common to near-copies
 * @param sketch the MinHash signature of its text, by which near-copies are found
 * @param url where its page is
 * @param seenAt when it was last new or changed
 */
public record ArticleIdentity(
        ArticleId id,
        String outlet,
        List<Long> keys,
        int revision,
        long feedHash,
        @Nullable String contentHash,
        @Nullable String storyId,
        @Nullable String sketch,
        @Nullable String url,
        @Nullable String title,
        @Nullable Instant publishedAt,
        Instant seenAt,
        List<String> feeds,
        boolean withdrawn) {
    public ArticleIdentity {
        keys = Lists.copy(keys);
        feeds = Lists.copy(feeds);
    }
}
