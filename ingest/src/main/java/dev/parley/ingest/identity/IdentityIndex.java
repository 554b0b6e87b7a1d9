package dev.parley.ingest.identity;

import dev.parley.model.ArticleId;
import dev.parley.model.ArticleIdentity;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

/** Every article that is known, by id and by key. Thread-safe; changes of one article must come from one thread. */
public final class IdentityIndex {
    private final PackedIdentities packing = new PackedIdentities();
    private final Long2ObjectOpenHashMap<byte[]> byId = new Long2ObjectOpenHashMap<>();
    private final Long2ObjectOpenHashMap<byte[]> byKey = new Long2ObjectOpenHashMap<>();
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
     * A known article, without its signature.
     *
     * @param partition of the feeds that own it: only their ingester may publish it anew
     */
    public record Known(ArticleIdentity identity, int partition) {}

    /** Takes in what is known of an article, in place of what was. */
    public void put(ArticleIdentity identity, int partition) {
        synchronized (this) {
            byte[] packed = packing.pack(identity, partition);
            byId.put(key(identity.id()), packed);
            identity.keys().forEach(key -> byKey.put(key.longValue(), packed));
        }
        listener.accept(identity);
    }

    /** Forgets an article. */
    public synchronized void remove(ArticleId id) {
        byte[] packed = byId.remove(key(id));
        if (packed != null) {
            for (long key : packing.unpack(packed).identity().keys()) {
                byte[] there = byKey.get(key);
                if (there != null && packing.unpack(there).identity().id().equals(id)) {
                    byKey.remove(key);
                }
            }
        }
    }

    /** The article with this id. */
    public synchronized Optional<Known> get(String id) {
        byte[] packed = byId.get(key(new ArticleId(id)));
        return packed == null ? Optional.empty() : Optional.of(packing.unpack(packed));
    }

    /** The article known by the first of these keys that is known at all. */
    public synchronized Optional<Known> find(List<Long> keys) {
        for (long key : keys) {
            byte[] packed = byKey.get(key);
            if (packed != null) {
                return Optional.of(packing.unpack(packed));
            }
        }
        return Optional.empty();
    }

    /**
     * Articles of a partition that were last new or changed before a time, and are wanted by nobody.
     *
     * @param wanted asked with the {@linkplain Fingerprint#key key} of an article's id
     * @param most so many at most
     */
    public synchronized List<ArticleId> forgettable(int partition, Instant before, LongPredicate wanted, int most) {
        List<ArticleId> found = new ArrayList<>();
        for (byte[] packed : byId.values()) {
            if (found.size() < most && PackedIdentities.isOld(packed, partition, before)) {
                ArticleId id = packing.unpack(packed).identity().id();
                if (!wanted.test(Fingerprint.key(id.value()))) {
                    found.add(id);
                }
            }
        }
        return found;
    }

    /** How many articles are known. */
    public synchronized int size() {
        return byId.size();
    }

    private static long key(ArticleId id) {
        return Fingerprint.number("id", id.value());
    }
}
