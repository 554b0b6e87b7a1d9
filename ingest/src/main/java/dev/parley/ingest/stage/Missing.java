package dev.parley.ingest.stage;

import dev.parley.ingest.identity.IdentityIndex;
import dev.parley.model.ArticleIdentity;
import dev.parley.model.FeedStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The items that went missing from a feed while older ones stayed: a publisher may have taken them back, which their
 * pages tell. What falls off the end of a feed is only old. A feed that drops many at once is one that is arranged by
 * hand, and tells nothing.
 */
final class Missing {
    private static final int MOST = 3;
    private final IdentityIndex identities;
    private final FeedStatus before;
    private final Set<String> here = new HashSet<>();

    Missing(IdentityIndex identities, FeedStatus before, List<FeedItem> items) {
        this.identities = identities;
        this.before = before;
        if (!before.items().isEmpty()) {
            items.forEach(item -> identities
                    .find(item.keys())
                    .ifPresent(known -> here.add(known.identity().id().value())));
        }
    }

    /** At most three; none where more are missing. */
    List<ArticleIdentity> find() {
        List<ArticleIdentity> missing = new ArrayList<>();
        boolean olderIsHere = false;
        for (String id : before.items()) {
            if (here.contains(id)) {
                olderIsHere = true;
            } else if (olderIsHere) {
                identities
                        .get(id)
                        .map(IdentityIndex.Known::identity)
                        .filter(known -> !known.withdrawn())
                        .ifPresent(missing::add);
            }
        }
        return missing.size() > MOST ? List.of() : missing;
    }
}
