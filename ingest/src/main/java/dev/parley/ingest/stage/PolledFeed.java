package dev.parley.ingest.stage;

import dev.parley.ingest.feed.FeedReading;
import dev.parley.ingest.fetch.FetchOutcome;
import dev.parley.ingest.source.SourceFeed;
import dev.parley.model.FeedStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A poll that came back and waits to be filed, whole or in part.
 *
 * @param before what was remembered of the feed when it was polled; its items only where a new document came
 * @param outcome without its body where that was read, so that a poll that waits for pages does not hold it
 * @param body absent where none came
 * @param reading absent where no new document came
 * @param items of the document that came; none where none came
 */
record PolledFeed(
        SourceFeed feed,
        FeedStatus before,
        FetchOutcome outcome,
        @Nullable Body body,
        @Nullable FeedReading reading,
        List<FeedItem> items,
        Pages pages,
        Instant at) {
    /** What is remembered of a body. */
    record Body(String hash, int length) {}

    PolledFeed with(Pages read) {
        return new PolledFeed(feed, before, outcome, body, reading, items, read, at);
    }

    /** Bytes that the poll holds in memory, about. */
    int size() {
        return body == null ? 0 : body.length();
    }
}
