package dev.parley.enrich.engine.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds paragraphs whose words stand once more in another paragraph: pull quotes, and titles repeated in the text. The
 * shorter is the repeat, and of two equal ones the later. Words are compared without marks, by their hashes.
 */
final class RepeatFinder {
    private static final int SHINGLE = 5;
    private static final int LONGEST_REPEAT = 80;
    private static final int CANDIDATES = 8;
    private static final int OPENING_BITS = 1024;

    private final Tokens tokens;
    private final int[] words;
    // One bit for several words each: of most words no paragraph opens with them.
    private final long[] openings = new long[OPENING_BITS / Long.SIZE];
    private int size;

    RepeatFinder(Tokens tokens) {
        this.tokens = tokens;
        this.words = new int[tokens.size];
    }

    /** For each paragraph, given as first and next token, whether it repeats another. */
    boolean[] repeats(List<int[]> paragraphs) {
        int[] first = new int[paragraphs.size() + 1];
        for (int p = 0; p < paragraphs.size(); p++) {
            first[p] = size;
            collect(paragraphs.get(p)[0], paragraphs.get(p)[1]);
        }
        first[paragraphs.size()] = size;
        Map<Long, Integer> heads = heads(first);
        boolean[] repeat = new boolean[paragraphs.size()];
        if (!heads.isEmpty()) {
            mark(first, heads, repeat);
        }
        return repeat;
    }

    private void collect(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.is(i, TokenKind.WORD) || tokens.is(i, TokenKind.NUMBER)) {
                words[size++] = tokens.hash[i];
            }
        }
    }

    private static int bit(int word) {
        return (word * 0x9E3779B9) >>> (Integer.numberOfLeadingZeros(OPENING_BITS) + 1);
    }

    private boolean mayOpen(int at) {
        int bit = bit(words[at]);
        return (openings[bit / Long.SIZE] & (1L << bit)) != 0;
    }

    private long shingle(int at) {
        long hash = 1125899906842597L;
        for (int i = at; i < at + SHINGLE; i++) {
            hash = 31 * hash + words[i];
        }
        return hash;
    }

    /** The opening words of each paragraph short enough to be a repeat, with that paragraph's number. */
    private Map<Long, Integer> heads(int[] first) {
        Map<Long, Integer> heads = new HashMap<>();
        for (int p = first.length - 2; p >= 0; p--) {
            int length = first[p + 1] - first[p];
            if (length >= SHINGLE && length <= LONGEST_REPEAT) {
                heads.put(shingle(first[p]), p);
                int bit = bit(words[first[p]]);
                openings[bit / Long.SIZE] |= 1L << bit;
            }
        }
        return heads;
    }

    private void mark(int[] first, Map<Long, Integer> heads, boolean[] repeat) {
        for (int p = 0; p < repeat.length; p++) {
            int checked = 0;
            for (int at = first[p]; at + SHINGLE <= first[p + 1]; at++) {
                Integer head = mayOpen(at) ? heads.get(shingle(at)) : null;
                if (head != null && head != p && checked++ < CANDIDATES) {
                    compare(first, p, at, head, repeat);
                }
            }
        }
    }

    private void compare(int[] first, int p, int at, int head, boolean[] repeat) {
        int length = first[head + 1] - first[head];
        if (at + length > first[p + 1]) {
            return;
        }
        for (int i = 0; i < length; i++) {
            if (words[first[head] + i] != words[at + i]) {
                return;
            }
        }
        boolean same = first[p + 1] - first[p] == length;
        repeat[same ? Math.max(p, head) : head] = true;
    }
}
