package dev.parley.enrich.engine.phrase;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists by a number, in one open-addressed table, so that looking one up makes no object.
 *
 * @param <V> what the lists hold
 */
final class LongTable<V> {
    private long[] keys = new long[1 << 6];
    private @Nullable List<V>[] lists = lists(1 << 6);
    private int used;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <V> @Nullable List<V>[] lists(int length) {
        return (List<V>[]) new List[length];
    }

    void add(long key, V value) {
        int slot = slot(key);
        List<V> list = lists[slot];
        if (list == null) {
            keys[slot] = key;
            lists[slot] = new ArrayList<>(List.of(value));
            if (++used * 2 > keys.length) {
                grow();
            }
        } else if (!list.contains(value)) {
            list.add(value);
        }
    }

    /** What was added under the key, in that order; none where nothing was. */
    List<V> get(long key) {
        List<V> list = lists[slot(key)];
        return list == null ? List.of() : list;
    }

    /** Makes the lists as small as they can be. */
    void freeze() {
        for (int slot = 0; slot < lists.length; slot++) {
            List<V> list = lists[slot];
            lists[slot] = list == null ? null : List.copyOf(list);
        }
    }

    /** Where the key is, or the free place where it would be. */
    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) & mask;
        while (lists[slot] != null && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        @Nullable List<V>[] old = lists;
        keys = new long[oldKeys.length * 2];
        lists = lists(oldKeys.length * 2);
        for (int i = 0; i < old.length; i++) {
            if (old[i] != null) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                lists[slot] = old[i];
            }
        }
    }
}
