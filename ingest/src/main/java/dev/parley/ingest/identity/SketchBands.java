package dev.parley.ingest.identity;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The latest signatures by their bands, in a ring: the newest takes the place of the oldest. Each slot of a band leads to the
 * newest article that fell into it, and from each article to the one before it; numbers only grow, so that a chain ends
 * where it meets one that has left the ring. All of it lies in arrays that never grow: {@value #BYTES} bytes an article,
 * and a story's name where it is not the article's own. Not thread-safe.
 */
final class SketchBands {
    /** Signature, chains, slots, names, time and place, as measured. */
    static final int BYTES = 560;

    private static final int ROWS = 2;
    private static final int BANDS = Sketch.BUCKETS / ROWS;
    private static final int NONE = -1;
    private static final HexFormat HEX = HexFormat.of();

    private final int most;
    private final int slots;
    private final int[] buckets;
    private final int[] earlier;
    private final int[] newest;
    /** The two halves of each article's id. */
    private final long[] keys;

    private final long[] rests;
    private final long[] times;
    private final @Nullable String[] stories;
    private final Long2IntOpenHashMap places;
    private int next;

    SketchBands(int most) {
        this.most = most;
        this.buckets = new int[most * Sketch.BUCKETS];
        this.earlier = new int[most * BANDS];
        this.slots = Integer.highestOneBit(most);
        this.newest = new int[slots * BANDS];
        this.keys = new long[most];
        this.rests = new long[most];
        this.times = new long[most];
        this.stories = new String[most];
        this.places = new Long2IntOpenHashMap(most);
        Arrays.fill(newest, NONE);
        places.defaultReturnValue(NONE);
    }

    /** An article and its story. */
    record Told(String article, String storyId, Sketch sketch, Instant at) {}

    boolean has(String article) {
        return places.containsKey(Fingerprint.key(article));
    }

    Optional<Sketch> sketch(String article) {
        int number = places.get(Fingerprint.key(article));
        if (number == NONE) {
            return Optional.empty();
        }
        int from = number % most * Sketch.BUCKETS;
        return Optional.of(new Sketch(Arrays.copyOfRange(buckets, from, from + Sketch.BUCKETS)));
    }

    void add(Told told) {
        if (next == Integer.MAX_VALUE) {
            clear();
        }
        int number = next++;
        int place = number % most;
        if (number >= most) {
            places.remove(keys[place], number - most);
        }
        System.arraycopy(told.sketch().buckets(), 0, buckets, place * Sketch.BUCKETS, Sketch.BUCKETS);
        name(place, told);
        times[place] = told.at().toEpochMilli();
        places.put(keys[place], number);
        for (int band = 0; band < BANDS; band++) {
            int slot = slot(told.sketch(), band);
            earlier[place * BANDS + band] = newest[slot];
            newest[slot] = number;
        }
    }

    /** The story of the article that agrees most, if that is enough. */
    Optional<String> nearest(String article, Sketch sketch, double enough, Instant notBefore) {
        long itself = Fingerprint.key(article);
        int best = NONE;
        int most = (int) Math.ceil(enough * Sketch.BUCKETS);
        for (int band = 0; band < BANDS; band++) {
            int number = newest[slot(sketch, band)];
            while (number != NONE && number >= next - this.most) {
                int place = number % this.most;
                if (isCandidate(sketch, band, number, itself) && times[place] > notBefore.toEpochMilli()) {
                    int agreement = agreement(sketch, place);
                    if (agreement >= most) {
                        most = agreement;
                        best = place;
                    }
                }
                number = earlier[place * BANDS + band];
            }
        }
        return best == NONE ? Optional.empty() : Optional.of(story(best));
    }

    /** Another article that shares the band. One that has changed is in the ring more than once; its last place counts. */
    private boolean isCandidate(Sketch sketch, int band, int number, long itself) {
        int place = number % most;
        int row = band * ROWS;
        int at = place * Sketch.BUCKETS + row;
        return buckets[at] == sketch.buckets()[row]
                && buckets[at + 1] == sketch.buckets()[row + 1]
                && keys[place] != itself
                && places.get(keys[place]) == number;
    }

    private int agreement(Sketch sketch, int place) {
        int from = place * Sketch.BUCKETS;
        int same = 0;
        for (int i = 0; i < Sketch.BUCKETS; i++) {
            same += sketch.buckets()[i] == buckets[from + i] ? 1 : 0;
        }
        return same;
    }

    private String story(int place) {
        String story = stories[place];
        return story == null ? HEX.toHexDigits(keys[place]) + HEX.toHexDigits(rests[place]) : story;
    }

    private void name(int place, Told told) {
        boolean fingerprint = Fingerprint.isText(told.article());
        keys[place] = Fingerprint.key(told.article());
        rests[place] = fingerprint ? HexFormat.fromHexDigitsToLong(told.article(), 16, 32) : 0;
        stories[place] = fingerprint && told.storyId().equals(told.article()) ? null : told.storyId();
    }

    private void clear() {
        Arrays.fill(newest, NONE);
        places.clear();
        next = 0;
    }

    private int slot(Sketch sketch, int band) {
        int[] of = sketch.buckets();
        long pair = ((long) of[band * ROWS] << 32) ^ (of[band * ROWS + 1] & 0xffffffffL);
        int hash = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 32);
        return band * slots + (hash & (slots - 1));
    }
}
