package dev.parley.enrich.engine.statement;

/** A cue found in a text: tokens {@code [from, to)}. */
record Operator(int from, int to, Cue cue) {
    CueKind kind() {
        return cue.kind();
    }

    Force force() {
        return cue.force();
    }
}
