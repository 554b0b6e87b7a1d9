package dev.parley.ingest.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of a feed as the ingester reads it.
 *
 * @param guid the feed's own identity of the item, as found
 * @param link absolute where the feed's address is known
 * @param originalLink where a feed service tells the publisher's own address of the item
 * @param title as found: may hold harmless markup
 * @param published absent where the feed says nothing readable
 * @param updated absent where the feed says nothing readable
 * @param unreadableDates what stood where a date belongs and is none
 * @param summary as found, sanitised: the feed's summary, or its content where it has no summary
 * @param content as found, sanitised: the whole text where the feed carries it
 * @param text the item as plain text, paragraphs separated by one blank line
 * @param deleted true where the feed says that the item was taken back (RFC 6721)
 */
public record FeedEntry(
        @Nullable String guid,
        @Nullable String link,
        @Nullable String originalLink,
        @Nullable String title,
        @Nullable Instant published,
        @Nullable Instant updated,
        List<String> unreadableDates,
        List<String> authors,
        List<String> categories,
        @Nullable String summary,
        @Nullable String content,
        String text,
        @Nullable String language,
        boolean deleted) {
    public FeedEntry {
        unreadableDates = List.copyOf(unreadableDates);
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
    }
}
