package dev.parley.ingest.feed;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of reading a document as a feed. */
public sealed interface FeedReading {
    /**
     * A feed.
     *
     * @param format for example {@code RSS 2.0}, {@code Atom 1.0} or {@code JSON Feed}
     * @param interval how long the feed asks to be left alone (ttl or syndication module)
     * @param repairs what had to be mended, one line each, for the feed's operator
     */
    record Feed(
            String format,
            @Nullable String title,
            @Nullable String link,
            @Nullable String language,
            @Nullable Duration interval,
            List<FeedEntry> entries,
            List<String> repairs)
            implements FeedReading {
        public Feed {
            entries = List.copyOf(entries);
            repairs = List.copyOf(repairs);
        }
    }

    /**
     * Not a feed.
     *
     * @param reason what the document is instead
     * @param feeds addresses of feeds that it points to, where it is a web page
     */
    record NotFeed(String reason, List<String> feeds) implements FeedReading {
        public NotFeed {
            feeds = List.copyOf(feeds);
        }
    }
}
