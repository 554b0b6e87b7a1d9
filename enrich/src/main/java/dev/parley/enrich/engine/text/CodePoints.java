package dev.parley.enrich.engine.text;

import java.util.Arrays;

/** Translates offsets in UTF-16 units to offsets in code points. A broken surrogate counts as one code point. */
final class CodePoints {
    private final int[] pairs;

    CodePoints(String text) {
        int[] found = new int[0];
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, Math.max(16, count * 2));
                }
                found[count++] = i;
            }
        }
        pairs = Arrays.copyOf(found, count);
    }

    /** The code points before a UTF-16 offset. */
    int of(int offset) {
        if (pairs.length == 0) {
            return offset;
        }
        int at = Arrays.binarySearch(pairs, offset);
        return offset - (at >= 0 ? at : -at - 1);
    }
}
