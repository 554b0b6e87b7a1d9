package dev.parley.enrich.engine.text;

import org.jspecify.annotations.Nullable;

/** A sentence by its tokens, {@code from} inclusive to {@code to} exclusive. It lies in one paragraph. */
public record Sentence(int number, int from, int to, int paragraph, PassageKind kind) {
    // Compared for each reading of a text.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Sentence sentence
                        && number == sentence.number
                        && from == sentence.from
                        && to == sentence.to
                        && paragraph == sentence.paragraph
                        && kind == sentence.kind);
    }

    @Override
    public int hashCode() {
        return number * 31 + from;
    }

    /** How many tokens it has. */
    public int length() {
        return to - from;
    }
}
