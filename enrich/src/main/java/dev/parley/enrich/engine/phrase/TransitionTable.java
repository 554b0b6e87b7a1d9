package dev.parley.enrich.engine.phrase;

/**
 * Where the states of an automaton lead: numbers by a state and a sign, in one open-addressed table of primitives, so that
 * a look-up that finds nothing, as most do, reads one place of memory. Filled once, then only read.
 */
final class TransitionTable {
    /** Answered where nothing is known. */
    static final int NONE = -1;

    // State 0 is the root, to which no sign 0 belongs: so that no key is 0.
    private long[] keys = new long[1 << 6];
    private int[] targets = new int[1 << 6];
    private int size;

    /** @throws IllegalArgumentException where the sign is 0, which stands for no word */
    void put(int state, int sign, int target) {
        if (sign == 0) {
            throw new IllegalArgumentException("sign 0 of state " + state + " is no word");
        }
        if (++size * 3L > keys.length * 2L) {
            grow();
        }
        insert(key(state, sign), target);
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[oldKeys.length * 2];
        targets = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                insert(oldKeys[i], oldTargets[i]);
            }
        }
    }

    private void insert(long key, int target) {
        int mask = keys.length - 1;
        int place = place(key) & mask;
        while (keys[place] != 0 && keys[place] != key) {
            place = (place + 1) & mask;
        }
        keys[place] = key;
        targets[place] = target;
    }

    /** What is known of the state and the sign; {@link #NONE} where nothing is. */
    int get(int state, int sign) {
        long key = key(state, sign);
        long[] known = keys;
        int mask = known.length - 1;
        for (int place = place(key) & mask; known[place] != 0; place = (place + 1) & mask) {
            if (known[place] == key) {
                return sign == 0 ? NONE : targets[place];
            }
        }
        return NONE;
    }

    private static long key(int state, int sign) {
        return (long) state << Integer.SIZE | (sign & 0xFFFFFFFFL);
    }

    private static int place(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 32);
    }
}
