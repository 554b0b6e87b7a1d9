package dev.parley.enrich.engine.phrase;

import org.jspecify.annotations.Nullable;

/**
 * Values by a number, in one open-addressed table, so that looking one up makes no object.
 *
 * @param <V> the values
 */
final class LongTable<V> {
    private long[] keys = new long[1];
    private @Nullable V[] values = values(1);
    private int used;

    @SuppressWarnings("unchecked")
    private static <V> @Nullable V[] values(int length) {
        return (V[]) new Object[length];
    }

    void put(long key, V value) {
        if (get(key) == null && ++used * 2 > keys.length) {
            grow();
        }
        int slot = slot(key);
        keys[slot] = key;
        values[slot] = value;
    }

    /** What was put under the key; absent where nothing was. */
    @Nullable V get(long key) {
        return values[slot(key)];
    }

    /** Where the key is, or the free place where it would be. */
    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) & mask;
        while (values[slot] != null && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        @Nullable V[] old = values;
        keys = new long[oldKeys.length * 2];
        values = values(oldKeys.length * 2);
        for (int i = 0; i < old.length; i++) {
            if (old[i] != null) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = old[i];
            }
        }
    }
}
