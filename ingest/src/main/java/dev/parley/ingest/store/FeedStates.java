package dev.parley.ingest.store;

import dev.parley.ingest.identity.Fingerprint;
import dev.parley.ingest.source.SourceFeed;
import dev.parley.model.FeedStatus;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * What is remembered of every feed. Thread-safe. The ids of a feed's items, which are most of it, are kept as bytes: a
 * fifth of what strings take.
 */
public final class FeedStates {
    private final Map<String, Kept> byUrl = new ConcurrentHashMap<>();

    /**
     * A status as it is kept.
     *
     * @param bare without its items
     */
    private record Kept(FeedStatus bare, PackedItems items) {
        static Kept of(FeedStatus status) {
            return new Kept(status.withItems(List.of()), PackedItems.of(status.items()));
        }

        FeedStatus status() {
            return bare.withItems(items.list());
        }
    }

    /** What is remembered of the feed at an address. */
    public Optional<FeedStatus> get(String url) {
        return Optional.ofNullable(byUrl.get(url)).map(Kept::status);
    }

    /** The same without its items, for those who look often. */
    public Optional<FeedStatus> bare(String url) {
        return Optional.ofNullable(byUrl.get(url)).map(Kept::bare);
    }

    /** What is remembered of a listed feed, whether it was ever polled or not. */
    public FeedStatus of(SourceFeed feed) {
        String url = feed.url().toString();
        return get(url).orElseGet(() -> FeedStatus.unpolled(url, feed.outlet()));
    }

    /** The same without its items. */
    public FeedStatus bare(SourceFeed feed) {
        String url = feed.url().toString();
        return bare(url).orElseGet(() -> FeedStatus.unpolled(url, feed.outlet()));
    }

    /** Takes in what is remembered of a feed from now on. */
    public void put(String url, FeedStatus status) {
        // The status holds the address, too: one string for both.
        byUrl.put(url.equals(status.url()) ? status.url() : url, Kept.of(status));
    }

    void remove(String url) {
        byUrl.remove(url);
    }

    /** All of them without their items, for those who count. */
    public Collection<FeedStatus> bare() {
        return byUrl.values().stream().map(Kept::bare).toList();
    }

    /** {@linkplain Fingerprint#key Keys} of all articles that some feeds carry, which are not unpacked for that. */
    public LongSet carriedBy(Predicate<FeedStatus> some) {
        LongSet keys = new LongOpenHashSet();
        byUrl.values().stream().filter(kept -> some.test(kept.bare())).forEach(kept -> kept.items()
                .forEachKey(keys::add));
        return keys;
    }
}
