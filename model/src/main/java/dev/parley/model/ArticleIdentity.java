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
 * @param feeds that carried it, the one that it was published from first
 * @param feedHashes of what each of the feeds said of it last, in the order of the feeds
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
        @Nullable String contentHash,
        @Nullable String storyId,
        @Nullable String sketch,
        @Nullable String url,
        @Nullable String title,
        @Nullable Instant publishedAt,
        Instant seenAt,
        List<String> feeds,
        List<Long> feedHashes,
        boolean withdrawn) {
    public ArticleIdentity {
        keys = Lists.copy(keys);
        feeds = Lists.copy(feeds);
        feedHashes = Lists.copy(feedHashes);
    }

    /** What a feed said of it last; null where the feed has not carried it. */
    public @Nullable Long hashOf(String feed) {
        int at = feeds.indexOf(feed);
        return at < 0 || at >= feedHashes.size() ? null : feedHashes.get(at);
    }
}
