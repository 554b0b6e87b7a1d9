package dev.parley.ingest.stage;

import dev.parley.ingest.feed.FeedReading;
import dev.parley.ingest.fetch.FetchOutcome;
import dev.parley.ingest.page.PageArticle;
import dev.parley.ingest.source.SourceFeed;
import dev.parley.model.FeedStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A poll that came back and waits to be filed.
 *
 * @param before what was remembered of the feed when it was polled
 * @param reading absent where no new document came
 * @param items of the document that came; none where none came
 * @param pages the pages read for entries, by the entry's place in the document
 * @param gone ids of articles that the feed no longer carries and whose pages are no more
 */
record PolledFeed(
        SourceFeed feed,
        FeedStatus before,
        FetchOutcome outcome,
        @Nullable FeedReading reading,
        List<FeedItem> items,
        Map<Integer, PageArticle> pages,
        Set<String> gone,
        Instant at) {
    PolledFeed with(Map<Integer, PageArticle> read, Set<String> withdrawn) {
        return new PolledFeed(feed, before, outcome, reading, items, read, withdrawn, at);
    }
}
