package dev.parley.enrich.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the longest listed phrase at a place, by word numbers. Nodes and their edges lie in one open-addressed table
 * of primitives, so that tens of thousands of phrases take a few megabytes.
 */
public final class TokenTrie<T> {
    private static final long EMPTY = -1;

    private long[] edges = new long[1 << 10];
    private int[] targets = new int[1 << 10];
    private int used;
    private int[] valueOf = new int[1 << 8];
    private int nodes = 1;
    private final List<T> values = new ArrayList<>();
    private final BitSet firsts = new BitSet();

    public TokenTrie() {
        Arrays.fill(edges, EMPTY);
    }

    /** Adds a phrase; a phrase added again takes the new value. */
    public void put(int[] phrase, T value) {
        int node = 0;
        if (phrase.length > 0) {
            firsts.set(phrase[0]);
        }
        for (int id : phrase) {
            if (id == Vocabulary.UNKNOWN) {
                throw new IllegalArgumentException("phrase " + Arrays.toString(phrase) + " holds a word not interned");
            }
            node = child(node, id);
        }
        values.add(value);
        valueOf[node] = values.size();
    }

    /** The value of exactly this phrase, or the given one where it is not listed. */
    public T get(int[] phrase, T absent) {
        int node = 0;
        for (int id : phrase) {
            node = find(node, id);
            if (node < 0) {
                return absent;
            }
        }
        return valueOf[node] == 0 ? absent : values.get(valueOf[node] - 1);
    }

    /**
     * The longest phrase that starts at a token and ends before {@code limit}.
     *
     * @return where the phrase ends in the upper and its value's number in the lower half; 0 for none
     */
    public long longest(Document document, int from, int limit) {
        if (from >= limit || !firsts.get(document.id(from))) {
            return 0;
        }
        int node = 0;
        long best = 0;
        for (int i = from; i < limit; i++) {
            int id = document.id(i);
            node = id == Vocabulary.UNKNOWN ? -1 : find(node, id);
            if (node < 0) {
                break;
            }
            if (valueOf[node] != 0) {
                best = ((long) (i + 1) << 32) | valueOf[node];
            }
        }
        return best;
    }

    /** One past the last token of a match. */
    public static int end(long match) {
        return (int) (match >>> 32);
    }

    /** The value of a match. */
    public T value(long match) {
        return values.get((int) match - 1);
    }

    /** How many phrases have been added. */
    public int size() {
        return values.size();
    }

    private int child(int node, int id) {
        int next = find(node, id);
        if (next >= 0) {
            return next;
        }
        if (++used * 2 > edges.length) {
            rehash();
        }
        if (nodes == valueOf.length) {
            valueOf = Arrays.copyOf(valueOf, nodes * 2);
        }
        insert(edge(node, id), nodes);
        return nodes++;
    }

    private int find(int node, int id) {
        long edge = edge(node, id);
        int mask = edges.length - 1;
        for (int slot = slot(edge) & mask; edges[slot] != EMPTY; slot = (slot + 1) & mask) {
            if (edges[slot] == edge) {
                return targets[slot];
            }
        }
        return -1;
    }

    private void insert(long edge, int target) {
        int mask = edges.length - 1;
        int slot = slot(edge) & mask;
        while (edges[slot] != EMPTY) {
            slot = (slot + 1) & mask;
        }
        edges[slot] = edge;
        targets[slot] = target;
    }

    private void rehash() {
        long[] old = edges;
        int[] ends = targets;
        edges = new long[old.length * 2];
        targets = new int[old.length * 2];
        Arrays.fill(edges, EMPTY);
        for (int i = 0; i < old.length; i++) {
            if (old[i] != EMPTY) {
                insert(old[i], ends[i]);
            }
        }
    }

    private static long edge(int node, int id) {
        return (long) node << 32 | id;
    }

    private static int slot(long edge) {
        long mixed = edge * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 33);
    }
}
