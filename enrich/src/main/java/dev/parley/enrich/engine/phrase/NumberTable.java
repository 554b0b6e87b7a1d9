package dev.parley.enrich.engine.phrase;

import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Values by a number other than 0, so that looking one up makes no object: side by side where they are few, else in an
 * open-addressed table. Immutable.
 *
 * @param <V> the values
 */
final class NumberTable<V> {
    private static final int FEW = 4;
    // Shared, since most states of an automaton lead nowhere by one way or another.
    private static final NumberTable<?> EMPTY = new NumberTable<>(Map.of());

    private final int[] keys;
    private final @Nullable V[] values;
    private final int shift;

    @SuppressWarnings("unchecked")
    static <V> NumberTable<V> of(Map<Integer, V> content) {
        return content.isEmpty() ? (NumberTable<V>) EMPTY : new NumberTable<>(content);
    }

    private NumberTable(Map<Integer, V> content) {
        int size = content.size();
        int places = size <= FEW ? size : places(size);
        keys = new int[places];
        values = values(places);
        shift = size <= FEW ? Integer.SIZE : Integer.numberOfLeadingZeros(places) + 1;
        int next = 0;
        for (Map.Entry<Integer, V> entry : content.entrySet()) {
            int place = size <= FEW ? next++ : place(entry.getKey());
            keys[place] = entry.getKey();
            values[place] = entry.getValue();
        }
    }

    /** A power of two of which no more than half are taken, since most numbers that are looked up are not there. */
    private static int places(int size) {
        return Integer.highestOneBit(size) << (Integer.bitCount(size) == 1 ? 1 : 2);
    }

    @SuppressWarnings("unchecked")
    private static <V> @Nullable V[] values(int length) {
        return (V[]) new Object[length];
    }

    /** What stands under the number; absent where nothing does. */
    @Nullable V get(int key) {
        if (keys.length > FEW) {
            int place = place(key);
            return keys[place] == 0 ? null : values[place];
        }
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] == key) {
                return values[i];
            }
        }
        return null;
    }

    /** Where the key is, or the free place where it would be. */
    private int place(int key) {
        int place = (key * 0x9E3779B9) >>> shift;
        while (keys[place] != key && keys[place] != 0) {
            place = (place + 1) & (keys.length - 1);
        }
        return place;
    }

    void forEach(BiConsumer<Integer, V> action) {
        for (int i = 0; i < keys.length; i++) {
            V value = values[i];
            if (value != null) {
                action.accept(keys[i], value);
            }
        }
    }
}
