package dev.parley.enrich.engine.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds paragraphs in plain text: what lies between blank lines. A single line break ends a paragraph too, unless the
 * next line begins in small letters, as it does in hard-wrapped text.
 */
final class LineBreaks {
    private LineBreaks() {}

    /** Start and end of each paragraph that holds more than space, in UTF-16 units. */
    static List<int[]> paragraphs(String text) {
        List<int[]> found = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            int next = at + 1;
            while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\r')) {
                next++;
            }
            boolean wrapped = next < text.length() && Character.isLowerCase(text.charAt(next));
            if (!wrapped) {
                add(text, from, at, found);
                from = at + 1;
            }
        }
        add(text, from, text.length(), found);
        return found;
    }

    private static void add(String text, int from, int to, List<int[]> found) {
        int start = from;
        int end = to;
        while (start < end && Letters.isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && Letters.isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            found.add(new int[] {start, end});
        }
    }
}
