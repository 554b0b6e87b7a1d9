package dev.parley.ingest.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What ROME read of a document.
 *
 * @param title as written
 * @param link of the site, as written
 * @param entries in the document's order
 */
record RomeFeed(@Nullable String title, @Nullable String link, @Nullable String language, List<RomeEntry> entries) {
    /** A document that ROME did not read. */
    static final RomeFeed NONE = new RomeFeed(null, null, null, List.of());

    RomeFeed {
        entries = List.copyOf(entries);
    }

    /** The same header where the entries cannot be told apart safely. */
    RomeFeed withoutEntries() {
        return new RomeFeed(title, link, language, List.of());
    }
}
