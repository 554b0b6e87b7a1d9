package dev.parley.ingest.store;

import dev.parley.model.FeedStatus;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What is remembered of every feed. Thread-safe. */
public final class FeedStates {
    private final Map<String, FeedStatus> byUrl = new ConcurrentHashMap<>();

    /** What is remembered of the feed at an address. */
    public Optional<FeedStatus> get(String url) {
        return Optional.ofNullable(byUrl.get(url));
    }

    void put(String url, FeedStatus status) {
        byUrl.put(url, status);
    }

    void remove(String url) {
        byUrl.remove(url);
    }

    /** All of them. */
    public Collection<FeedStatus> all() {
        return List.copyOf(byUrl.values());
    }
}
