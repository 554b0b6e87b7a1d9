package dev.parley.ingest.stage;

import dev.parley.ingest.identity.StoryFinder;
import dev.parley.model.ArticleId;
import dev.parley.model.ArticleIdentity;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the records by which articles are known again. */
final class Identities {
    /** It is kept to name a withdrawn article; longer ones name nothing better. */
    private static final int LONGEST_TITLE = 300;

    private static final int MOST_KEYS = 16;

    private Identities() {}

    static ArticleIdentity of(
            EntryFiling.Item item,
            ArticleId id,
            List<Long> keys,
            int revision,
            String hash,
            @Nullable ArticleIdentity known,
            String title,
            StoryFinder.Place place) {
        ArticleIdentity carried = new ArticleIdentity(
                id,
                item.outlet().id(),
                keys,
                revision,
                hash,
                place.storyId(),
                place.sketch(),
                item.what().url(),
                title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title,
                item.entry().published(),
                item.at(),
                known == null ? List.of() : known.feeds(),
                known == null ? List.of() : known.feedHashes(),
                false);
        return said(carried, item, item.said(), place.sketch());
    }

    /**
     * The same article, with what the item's feed says of it now and the keys that it has there.
     *
     * @param hash of what the feed says
     */
    static ArticleIdentity said(ArticleIdentity known, EntryFiling.Item item, long hash, @Nullable String sketch) {
        Set<Long> keys = new LinkedHashSet<>(known.keys());
        keys.addAll(item.keys());
        // A feed that gives an item a new guid at every poll must not make it grow for ever.
        for (Iterator<Long> old = keys.iterator(); keys.size() > MOST_KEYS && old.hasNext(); ) {
            if (!item.keys().contains(old.next())) {
                old.remove();
            }
        }
        Map<String, Long> hashes = new LinkedHashMap<>();
        for (int i = 0; i < known.feeds().size(); i++) {
            hashes.put(
                    known.feeds().get(i),
                    i < known.feedHashes().size() ? known.feedHashes().get(i) : 0L);
        }
        hashes.put(item.feed().url().toString(), hash);
        return new ArticleIdentity(
                known.id(),
                known.outlet(),
                List.copyOf(keys),
                known.revision(),
                known.contentHash(),
                known.storyId(),
                sketch,
                known.url(),
                known.title(),
                known.publishedAt(),
                known.seenAt(),
                List.copyOf(hashes.keySet()),
                List.copyOf(hashes.values()),
                known.withdrawn());
    }

    /** The same article, taken back. */
    static ArticleIdentity withdrawn(ArticleIdentity known, Instant at, @Nullable String sketch) {
        return new ArticleIdentity(
                known.id(),
                known.outlet(),
                known.keys(),
                known.revision() + 1,
                null,
                known.storyId(),
                sketch,
                known.url(),
                known.title(),
                known.publishedAt(),
                at,
                known.feeds(),
                known.feedHashes(),
                true);
    }
}
