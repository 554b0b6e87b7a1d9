package dev.parley.ingest.stage;

import dev.parley.model.ArticleId;
import dev.parley.model.ArticleIdentity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the records by which articles are known again. */
final class Identities {
    private Identities() {}

    static ArticleIdentity of(
            EntryFiling.Item item,
            ArticleId id,
            List<Long> keys,
            int revision,
            String hash,
            List<String> feeds,
            @Nullable ArticleIdentity known,
            String title) {
        return new ArticleIdentity(
                id,
                item.outlet().id(),
                keys,
                revision,
                EntryFiling.feedHash(item.entry()),
                hash,
                known == null ? id.value() : known.storyId(),
                known == null ? null : known.sketch(),
                item.entry().link(),
                title,
                item.entry().published(),
                item.at(),
                feeds,
                false);
    }

    /** The same article, known by further keys and carried by a further feed. */
    static ArticleIdentity widened(ArticleIdentity known, List<Long> keys, String feed) {
        Set<Long> all = new LinkedHashSet<>(known.keys());
        all.addAll(keys);
        Set<String> feeds = new LinkedHashSet<>(known.feeds());
        feeds.add(feed);
        return new ArticleIdentity(
                known.id(),
                known.outlet(),
                new ArrayList<>(all),
                known.revision(),
                known.feedHash(),
                known.contentHash(),
                known.storyId(),
                known.sketch(),
                known.url(),
                known.title(),
                known.publishedAt(),
                known.seenAt(),
                List.copyOf(feeds),
                known.withdrawn());
    }

    /** The same article, taken back. */
    static ArticleIdentity withdrawn(ArticleIdentity known, java.time.Instant at) {
        return new ArticleIdentity(
                known.id(),
                known.outlet(),
                known.keys(),
                known.revision() + 1,
                0,
                null,
                known.storyId(),
                known.sketch(),
                known.url(),
                known.title(),
                known.publishedAt(),
                at,
                known.feeds(),
                true);
    }
}
