package dev.parley.ingest.identity;

import dev.parley.model.ArticleId;
import dev.parley.model.ArticleIdentity;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Every article that is known, by id and by key. Thread-safe; changes of one article must come from one thread. */
public final class IdentityIndex {
    private final Map<String, Known> byId = new ConcurrentHashMap<>();
    private final Map<Long, Known> byKey = new ConcurrentHashMap<>();

    private final Consumer<ArticleIdentity> listener;

    /**
     * An index that knows nothing.
     *
     * @param listener is told of everything that comes in
     */
    public IdentityIndex(Consumer<ArticleIdentity> listener) {
        this.listener = listener;
    }

    /**
     * A known article.
     *
     * @param partition of the feeds that own it: only their ingester may publish it anew
     */
    public record Known(ArticleIdentity identity, int partition) {}

    /** Takes in what is known of an article, in place of what was. */
    public void put(ArticleIdentity identity, int partition) {
        Known known = new Known(identity, partition);
        byId.put(identity.id().value(), known);
        identity.keys().forEach(key -> byKey.put(key, known));
        listener.accept(identity);
    }

    /** Forgets an article. */
    public void remove(ArticleId id) {
        Known known = byId.remove(id.value());
        if (known != null) {
            known.identity()
                    .keys()
                    .forEach(key -> byKey.computeIfPresent(
                            key, (k, other) -> other.identity().id().equals(id) ? null : other));
        }
    }

    /** The article with this id. */
    public Optional<Known> get(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The article known by the first of these keys that is known at all. */
    public Optional<Known> find(List<Long> keys) {
        for (Long key : keys) {
            Known known = byKey.get(key);
            if (known != null) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    /** All of them, in no order. */
    public Collection<Known> all() {
        return byId.values();
    }

    /** How many articles are known. */
    public int size() {
        return byId.size();
    }
}
