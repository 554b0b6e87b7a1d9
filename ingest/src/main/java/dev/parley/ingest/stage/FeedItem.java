package dev.parley.ingest.stage;

import dev.parley.ingest.feed.FeedEntry;
import dev.parley.ingest.identity.Fingerprint;
import dev.parley.ingest.identity.ItemKeys;
import dev.parley.ingest.source.SourceFeed;
import dev.parley.ingest.text.Addresses;
import dev.parley.model.Outlet;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a polled feed and by what it is known, found once for all that is done with it.
 *
 * @param url the entry's link as written, where it is a web address: whatever else it is must not become a link again
 * @param address canonical; absent where the entry has no link
 * @param page where the address can be asked for
 * @param keys by which the article is known again, the strongest first; never empty
 * @param feedHash of what the feed says of the item: while it is the same, nothing has changed
 */
record FeedItem(
        FeedEntry entry,
        @Nullable String url,
        @Nullable String address,
        @Nullable URI page,
        Outlet outlet,
        List<Long> keys,
        long feedHash) {
    /** The bit of a remembered hash that says that the item's page is still owed; no hash of an item has it. */
    static final long OWED = 1;

    FeedItem {
        keys = List.copyOf(keys);
    }

    /** The items of a document, in its order. */
    static List<FeedItem> of(SourceFeed feed, List<FeedEntry> entries) {
        ItemKeys keys = new ItemKeys(feed.url().toString(), entries);
        List<FeedItem> items = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            FeedEntry entry = entries.get(i);
            String address = keys.address(i);
            URI page = Addresses.web(address).orElse(null);
            Outlet outlet = feed.outletOf(page);
            items.add(new FeedItem(
                    entry, url(entry.link()), address, page, outlet, keys.of(i, outlet.id()), feedHash(entry)));
        }
        return items;
    }

    private static @Nullable String url(@Nullable String link) {
        return Addresses.web(link)
                .map(uri -> link == null || link.chars().anyMatch(Character::isISOControl) ? uri.toString() : link)
                .orElse(null);
    }

    private static long feedHash(FeedEntry entry) {
        return Fingerprint.number(entry.title(), entry.summary(), entry.content(), entry.link()) & ~OWED;
    }
}
