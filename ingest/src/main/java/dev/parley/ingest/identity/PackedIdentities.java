package dev.parley.ingest.identity;

import dev.parley.model.ArticleId;
import dev.parley.model.ArticleIdentity;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes identities as bytes, a sixth of what their objects take, so that hundreds of thousands fit into a small heap. The
 * signature is left out: the search for near-copies keeps it for as long as it is of use. Not thread-safe.
 */
final class PackedIdentities {
    private static final String SCHEME = "://";
    /** Names are never forgotten, and a publisher may invent a host for each item. */
    private static final int MOST_NAMES = 100_000;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final PackedBytes out = new PackedBytes();

    byte[] pack(ArticleIdentity identity, int partition) {
        out.clear();
        out.fixed(identity.seenAt().toEpochMilli());
        out.number(partition);
        out.text(identity.id().value());
        out.number(number(identity.outlet()));
        out.number(identity.revision());
        out.number(identity.withdrawn() ? 1 : 0);
        out.text(identity.contentHash());
        // Most articles are alone in their story.
        out.text(identity.id().value().equals(identity.storyId()) ? "" : identity.storyId());
        address(identity.url());
        out.text(identity.title());
        Instant published = identity.publishedAt();
        out.fixed(published == null ? Long.MIN_VALUE : published.toEpochMilli());
        out.number(identity.keys().size());
        identity.keys().forEach(out::fixed);
        out.number(identity.feeds().size());
        for (String feed : identity.feeds()) {
            Long hash = identity.hashOf(feed);
            out.number(number(feed));
            out.fixed(hash == null ? 0 : hash);
        }
        return out.bytes();
    }

    /** Whether it belongs to the partition and was last new or changed before the time, told without unpacking it. */
    static boolean isOld(byte[] packed, int partition, Instant before) {
        ByteBuffer in = ByteBuffer.wrap(packed);
        return in.getLong() < before.toEpochMilli() && PackedBytes.number(in) == partition;
    }

    IdentityIndex.Known unpack(byte[] packed) {
        ByteBuffer in = ByteBuffer.wrap(packed);
        Instant seen = Instant.ofEpochMilli(in.getLong());
        int partition = PackedBytes.number(in);
        String id = String.valueOf(PackedBytes.text(in));
        String outlet = names.get(PackedBytes.number(in));
        int revision = PackedBytes.number(in);
        boolean withdrawn = PackedBytes.number(in) == 1;
        String contentHash = PackedBytes.text(in);
        String story = PackedBytes.text(in);
        String url = addressOf(in);
        String title = PackedBytes.text(in);
        long published = in.getLong();
        List<Long> keys = new ArrayList<>();
        for (int i = PackedBytes.number(in); i > 0; i--) {
            keys.add(in.getLong());
        }
        List<String> feeds = new ArrayList<>();
        List<Long> hashes = new ArrayList<>();
        for (int i = PackedBytes.number(in); i > 0; i--) {
            feeds.add(names.get(PackedBytes.number(in)));
            hashes.add(in.getLong());
        }
        ArticleIdentity identity = new ArticleIdentity(
                new ArticleId(id),
                outlet,
                keys,
                revision,
                contentHash,
                "".equals(story) ? id : story,
                null,
                url,
                title,
                published == Long.MIN_VALUE ? null : Instant.ofEpochMilli(published),
                seen,
                feeds,
                hashes,
                withdrawn);
        return new IdentityIndex.Known(identity, partition);
    }

    /** Addresses of an outlet begin alike; that part is kept once. */
    private void address(@Nullable String url) {
        int host = url == null ? -1 : url.indexOf(SCHEME);
        int path = url == null || host < 0 ? -1 : url.indexOf('/', host + SCHEME.length());
        String site = url == null || path < 0 ? "" : url.substring(0, path);
        if (url == null || site.isEmpty() || (names.size() >= MOST_NAMES && !numbers.containsKey(site))) {
            out.number(0);
            out.text(url);
        } else {
            out.number(number(site) + 1);
            out.text(url.substring(path));
        }
    }

    private @Nullable String addressOf(ByteBuffer in) {
        int host = PackedBytes.number(in);
        String path = PackedBytes.text(in);
        return host == 0 ? path : names.get(host - 1) + path;
    }

    private int number(String name) {
        return numbers.computeIfAbsent(name, n -> {
            names.add(n);
            return names.size() - 1;
        });
    }
}
