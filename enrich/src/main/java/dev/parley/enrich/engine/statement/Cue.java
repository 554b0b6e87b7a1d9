package dev.parley.enrich.engine.statement;

/**
 * Words that take a stance or turn one.
 *
 * @param text as the language file writes it, for explanations
 * @param proposes whether it only proposes: a side that gives what it proposes offers it
 */
public record Cue(CueKind kind, Force force, String text, boolean proposes) {
    /** A cue that asks, takes or refuses. */
    public Cue(CueKind kind, Force force, String text) {
        this(kind, force, text, false);
    }
}
