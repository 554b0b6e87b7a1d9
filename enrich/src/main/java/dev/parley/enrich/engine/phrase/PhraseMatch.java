package dev.parley.enrich.engine.phrase;

/**
 * A phrase found in a text.
 *
 * @param from its first token
 * @param to one past its last token
 * @param value what the phrase stands for
 */
public record PhraseMatch<T>(int from, int to, T value) {
    /** How many tokens it covers. */
    public int length() {
        return to - from;
    }

    /** Whether the other lies in it. */
    public boolean covers(PhraseMatch<?> other) {
        return from <= other.from && other.to <= to;
    }

    /** Whether the two share a token. */
    public boolean overlaps(PhraseMatch<?> other) {
        return from < other.to && other.from < to;
    }
}
