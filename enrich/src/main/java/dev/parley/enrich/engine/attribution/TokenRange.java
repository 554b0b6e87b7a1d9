package dev.parley.enrich.engine.attribution;

import dev.parley.enrich.engine.text.Document;
import dev.parley.model.Span;
import java.util.List;

/** Tokens from one (inclusive) to another (exclusive). */
public record TokenRange(int from, int to) {
    public TokenRange {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("tokens " + from + ".." + to + " are not 0 <= from <= to");
        }
    }

    /** How many tokens it covers. */
    public int length() {
        return to - from;
    }

    /** Whether the token lies in it. */
    public boolean holds(int token) {
        return token >= from && token < to;
    }

    /** Whether the token lies in one of them. */
    public static boolean anyHolds(List<TokenRange> ranges, int token) {
        for (TokenRange range : ranges) {
            if (range.holds(token)) {
                return true;
            }
        }
        return false;
    }

    /** How many tokens they cover together. */
    public static int length(List<TokenRange> ranges) {
        int length = 0;
        for (TokenRange range : ranges) {
            length += range.length();
        }
        return length;
    }

    /** Whether the two share a token. */
    public boolean overlaps(TokenRange other) {
        return from < other.to && other.from < to;
    }

    /** The same stretch in code points. */
    public Span in(Document document) {
        return document.span(from, to);
    }
}
