package dev.parley.enrich.engine.statement;

/** A cue found in a text: tokens {@code [from, to)}. */
public record Operator(int from, int to, Cue cue) {
    public CueKind kind() {
        return cue.kind();
    }

    public Force force() {
        return cue.force();
    }
}
