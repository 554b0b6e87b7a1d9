package dev.parley.ingest.stage;

import dev.parley.ingest.feed.FeedDocument;
import dev.parley.ingest.feed.FeedReader;
import dev.parley.ingest.feed.FeedReading;
import dev.parley.ingest.fetch.FetchOutcome;
import dev.parley.ingest.source.SourceFeed;
import dev.parley.model.FeedHealth;
import dev.parley.model.FeedStatus;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Polls and statuses as the tests of this package need them. */
final class Polls {
    static final Instant NOW = Instant.parse("2031-01-02T00:00:00Z");

    private Polls() {}

    /** A poll that brought a document; it counts as holding so many bytes. */
    static PolledFeed fetched(URI url, String items, int bytes) {
        SourceFeed feed = SourceFeed.of(url);
        byte[] body = ("<rss version='2.0'><channel>" + items + "</channel></rss>").getBytes(StandardCharsets.UTF_8);
        FeedReading.Feed reading = (FeedReading.Feed) FeedReader.read(new FeedDocument(body, url.toString(), Map.of()));
        return new PolledFeed(
                feed,
                FeedStatus.unpolled(url.toString(), feed.outlet()),
                new FetchOutcome.Fetched(new byte[0], url, null, Map.of(), body.length),
                new PolledFeed.Body("hash", bytes),
                reading,
                FeedItem.of(feed, reading.entries()),
                Pages.NONE,
                NOW);
    }

    /** A poll without a document. */
    static PolledFeed answered(FeedStatus before, FetchOutcome outcome) {
        return new PolledFeed(
                SourceFeed.of(URI.create(before.url())), before, outcome, null, null, List.of(), Pages.NONE, NOW);
    }

    /**
     * What is remembered of a feed that was polled ten times.
     *
     * @param rhythm seconds between new items
     */
    static FeedStatus status(String url, int errors, @Nullable Instant newItemAt, @Nullable Long rhythm) {
        return new FeedStatus(
                url,
                "news.example",
                "Новини",
                errors == 0 ? FeedHealth.OK : FeedHealth.FAILING,
                "W/\"ä-1\"",
                "Wed, 01 Jan 2031 00:00:00 GMT",
                "hash",
                null,
                0,
                NOW,
                NOW,
                NOW,
                newItemAt,
                10,
                1,
                9,
                errors,
                null,
                rhythm,
                1,
                0,
                0,
                100,
                900,
                100L,
                List.of());
    }
}
