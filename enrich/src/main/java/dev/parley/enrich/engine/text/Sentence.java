package dev.parley.enrich.engine.text;

/** A sentence by its tokens, {@code from} inclusive to {@code to} exclusive. It lies in one paragraph. */
public record Sentence(int number, int from, int to, int paragraph, PassageKind kind) {
    /** How many tokens it has. */
    public int length() {
        return to - from;
    }
}
