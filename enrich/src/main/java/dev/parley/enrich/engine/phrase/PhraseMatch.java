package dev.parley.enrich.engine.phrase;

import org.jspecify.annotations.Nullable;

/**
 * A phrase found in a text.
 *
 * @param from its first token
 * @param to one past its last token
 * @param value what the phrase stands for
 */
public record PhraseMatch<T>(int from, int to, T value) {
    // Asked for each mention and reading of a sentence; what records are given compares the value first of all.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof PhraseMatch<?> match
                        && from == match.from
                        && to == match.to
                        && value.equals(match.value));
    }

    @Override
    public int hashCode() {
        return (from * 31 + to) * 31 + value.hashCode();
    }

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
