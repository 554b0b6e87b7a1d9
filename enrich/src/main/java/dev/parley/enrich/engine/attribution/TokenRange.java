package dev.parley.enrich.engine.attribution;

import dev.parley.enrich.engine.text.Document;
import dev.parley.model.Span;

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

    /** Whether the two share a token. */
    public boolean overlaps(TokenRange other) {
        return from < other.to && other.from < to;
    }

    /** The same stretch in code points. */
    public Span in(Document document) {
        return document.span(from, to);
    }
}
