package dev.parley.ingest.identity;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The latest signatures by their bands, in a ring: the newest takes the place of the oldest. Each band's value leads to
 * the newest article that has it, and from each article to the one before it; numbers only grow, so that a chain ends
 * where it meets one that has left the ring. Not thread-safe.
 */
final class SketchBands {
    private static final int ROWS = 2;
    private static final int BANDS = Sketch.BUCKETS / ROWS;
    private static final int NONE = -1;

    private final int most;
    private final @Nullable Told[] ring;
    private final int[] earlier;
    private final Long2IntOpenHashMap newest = new Long2IntOpenHashMap();
    private final Object2IntOpenHashMap<String> places = new Object2IntOpenHashMap<>();
    private int next;

    SketchBands(int most) {
        this.most = most;
        this.ring = new Told[most];
        this.earlier = new int[most * BANDS];
        newest.defaultReturnValue(NONE);
        places.defaultReturnValue(NONE);
    }

    /** An article and its story. */
    record Told(String article, String storyId, Sketch sketch, Instant at) {}

    boolean has(String article) {
        return places.containsKey(article);
    }

    Optional<Sketch> sketch(String article) {
        int number = places.getInt(article);
        Told told = number == NONE ? null : ring[number % most];
        return Optional.ofNullable(told).map(Told::sketch);
    }

    void add(Told told) {
        evict();
        int number = next++;
        ring[number % most] = told;
        places.put(told.article(), number);
        for (int band = 0; band < BANDS; band++) {
            earlier[number % most * BANDS + band] = newest.put(key(told.sketch(), band), number);
        }
        if (next == Integer.MAX_VALUE) {
            clear();
        }
    }

    /** The story of the article that agrees most, if that is enough. */
    Optional<String> nearest(String article, Sketch sketch, double enough, Instant notBefore) {
        Told best = null;
        double most = enough;
        for (int band = 0; band < BANDS; band++) {
            int number = newest.get(key(sketch, band));
            while (number != NONE && isHere(number)) {
                Told told = ring[number % this.most];
                if (told != null && isCurrent(told, number) && told.at().isAfter(notBefore)) {
                    double similarity = told.sketch().similarity(sketch);
                    if (similarity >= most && !told.article().equals(article)) {
                        most = similarity;
                        best = told;
                    }
                }
                number = earlier[number % this.most * BANDS + band];
            }
        }
        return Optional.ofNullable(best).map(Told::storyId);
    }

    private boolean isHere(int number) {
        return number >= next - most;
    }

    /** An article that has changed is in the ring more than once; its last place counts. */
    private boolean isCurrent(Told told, int number) {
        return places.getInt(told.article()) == number;
    }

    private void evict() {
        Told oldest = ring[next % most];
        if (oldest == null) {
            return;
        }
        int number = next - most;
        places.remove(oldest.article(), number);
        for (int band = 0; band < BANDS; band++) {
            newest.remove(key(oldest.sketch(), band), number);
        }
    }

    private void clear() {
        java.util.Arrays.fill(ring, null);
        newest.clear();
        places.clear();
        next = 0;
    }

    private static long key(Sketch sketch, int band) {
        int[] buckets = sketch.buckets();
        long pair = ((long) buckets[band * ROWS] << 32) ^ (buckets[band * ROWS + 1] & 0xffffffffL);
        long mixed = pair * 0x9E3779B97F4A7C15L;
        return mixed ^ band * 0xC2B2AE3D27D4EB4FL;
    }
}
