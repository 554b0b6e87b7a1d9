package dev.parley.enrich.engine.phrase;

/**
 * Where the states of an automaton lead: numbers by a state and a sign, in one open-addressed table of primitives, each
 * entry a single number, so that a look-up reads one place of memory; and bits that tell of most that are not there without
 * it, since the table is too large to stay near the processor. Filled once, then only read.
 */
final class TransitionTable {
    /** Answered where nothing is known. */
    static final int NONE = -1;

    private static final int SIGN_BITS = 20;
    private static final int TARGET_BITS = 22;
    private static final long TARGET = (1L << TARGET_BITS) - 1;
    private static final int MOST_SIGNS = 1 << (SIGN_BITS - 1);
    private static final int MOST = 1 << TARGET_BITS;
    private static final int BITS_AN_ENTRY = 8;

    // Key above, target below. State 0 is the root, to which no sign 0 belongs: so that no key is 0.
    private long[] entries = new long[1 << 6];
    private long[] seen = new long[entries.length * BITS_AN_ENTRY / Long.SIZE];
    private int size;

    /** @throws IllegalArgumentException where the sign is 0, which stands for no word, or a number is too high */
    void put(int state, int sign, int target) {
        if (sign == 0) {
            throw new IllegalArgumentException("sign 0 of state " + state + " is no word");
        }
        if (state >= MOST || target >= MOST || sign >= MOST_SIGNS || sign < -MOST_SIGNS) {
            throw new IllegalArgumentException("state " + state + ", sign " + sign + " or target " + target
                    + " is too high: allowed are " + MOST + " states and " + MOST_SIGNS + " words");
        }
        if (++size * 3L > entries.length * 2L) {
            grow();
        }
        insert(key(state, sign), target);
    }

    private void grow() {
        long[] old = entries;
        entries = new long[old.length * 2];
        seen = new long[entries.length * BITS_AN_ENTRY / Long.SIZE];
        for (long entry : old) {
            if (entry != 0) {
                insert(entry >>> TARGET_BITS, (int) (entry & TARGET));
            }
        }
    }

    private void insert(long key, int target) {
        int mask = entries.length - 1;
        long mixed = mix(key);
        int place = (int) (mixed >>> Integer.SIZE) & mask;
        while (entries[place] != 0 && entries[place] >>> TARGET_BITS != key) {
            place = (place + 1) & mask;
        }
        entries[place] = key << TARGET_BITS | target;
        int bit = bit(mixed);
        seen[bit / Long.SIZE] |= 1L << bit;
    }

    /** What is known of the state and the sign; {@link #NONE} where nothing is. */
    int get(int state, int sign) {
        long key = key(state, sign);
        long mixed = mix(key);
        int bit = bit(mixed);
        if ((seen[bit / Long.SIZE] & 1L << bit) == 0) {
            return NONE;
        }
        long[] known = entries;
        int mask = known.length - 1;
        for (int place = (int) (mixed >>> Integer.SIZE) & mask; known[place] != 0; place = (place + 1) & mask) {
            if (known[place] >>> TARGET_BITS == key) {
                return sign == 0 ? NONE : (int) (known[place] & TARGET);
            }
        }
        return NONE;
    }

    private int bit(long mixed) {
        return (int) (mixed >>> (Integer.SIZE - 3)) & (seen.length * Long.SIZE - 1);
    }

    private static long key(int state, int sign) {
        return (long) state << SIGN_BITS | (sign & (1L << SIGN_BITS) - 1);
    }

    private static long mix(long key) {
        return key * 0x9E3779B97F4A7C15L;
    }
}
