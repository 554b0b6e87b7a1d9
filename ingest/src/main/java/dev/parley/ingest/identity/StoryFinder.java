package dev.parley.ingest.identity;

import dev.parley.model.ArticleId;
import dev.parley.model.ArticleIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the story that an article is a near-copy of, among those of the last ten days: candidates share a band of the
 * signature (locality-sensitive hashing), and those that agree enough are copies. Thread-safe.
 */
public final class StoryFinder {
    /** Agreement of signatures from which texts are copies; found on a labelled set, see the bench. */
    static final double COPY = 0.36;

    private static final Duration WINDOW = Duration.ofDays(10);
    private static final int MOST = 30_000;
    private static final int ROWS = 2;

    private final Map<Long, List<Told>> bands = new HashMap<>();
    private final Deque<Told> inOrder = new ArrayDeque<>();
    private final Map<String, Told> byArticle = new HashMap<>();

    private record Told(String article, String storyId, Sketch sketch, Instant at) {}

    /**
     * Where an article belongs.
     *
     * @param sketch to be kept with the article; absent where its text is too short for one
     */
    public record Place(String storyId, @Nullable String sketch) {}

    /** The article's story: the one it had, that of a near-copy, or a new one of its own. */
    public synchronized Place place(ArticleId id, @Nullable String before, String title, String text, Instant at) {
        Sketch sketch = Sketch.of(text);
        String story = before != null
                ? before
                : sketch == null ? id.value() : nearest(id, sketch).orElse(id.value());
        if (sketch != null) {
            learn(new Told(id.value(), story, sketch, at));
        }
        return new Place(story, sketch == null ? null : sketch.text());
    }

    /** Takes in an article that this or another ingester has published. */
    public synchronized void learn(ArticleIdentity identity) {
        String sketch = identity.sketch();
        String story = identity.storyId();
        if (sketch != null
                && story != null
                && !byArticle.containsKey(identity.id().value())) {
            learn(new Told(identity.id().value(), story, Sketch.parse(sketch), identity.seenAt()));
        }
    }

    private java.util.Optional<String> nearest(ArticleId id, Sketch sketch) {
        Set<Told> candidates = new HashSet<>();
        for (long band : bandsOf(sketch)) {
            candidates.addAll(bands.getOrDefault(band, List.of()));
        }
        Told best = null;
        double most = COPY;
        for (Told told : candidates) {
            double similarity = told.sketch().similarity(sketch);
            if (similarity >= most && !told.article().equals(id.value())) {
                most = similarity;
                best = told;
            }
        }
        return java.util.Optional.ofNullable(best).map(Told::storyId);
    }

    private void learn(Told told) {
        Told before = byArticle.put(told.article(), told);
        if (before != null) {
            forget(before);
        }
        inOrder.addLast(told);
        for (long band : bandsOf(told.sketch())) {
            bands.computeIfAbsent(band, b -> new ArrayList<>(1)).add(told);
        }
        Instant oldest = told.at().minus(WINDOW);
        while (inOrder.size() > MOST
                || (!inOrder.isEmpty() && inOrder.getFirst().at().isBefore(oldest))) {
            Told old = inOrder.removeFirst();
            byArticle.remove(old.article(), old);
            forget(old);
        }
    }

    private void forget(Told told) {
        for (long band : bandsOf(told.sketch())) {
            bands.computeIfPresent(band, (b, list) -> {
                list.remove(told);
                return list.isEmpty() ? null : list;
            });
        }
    }

    private static long[] bandsOf(Sketch sketch) {
        int[] buckets = sketch.buckets();
        long[] found = new long[Sketch.BUCKETS / ROWS];
        for (int i = 0; i < found.length; i++) {
            found[i] = Objects.hash(i, buckets[i * ROWS]) * 31L * 1_000_003L + buckets[i * ROWS + 1];
        }
        return found;
    }
}
