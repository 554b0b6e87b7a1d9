package dev.parley.enrich.engine.statement;

/** How a cue stands to its holder and its object. */
public enum CueKind {
    /** The subject holds, the object follows; in the passive the object precedes. */
    VERB,
    /** The owner holds, the object follows. */
    NOUN,
    /** The speaker judges what precedes or follows. */
    PREDICATE,
    /** The speaker requires what stands around it. */
    MODAL,
    /** Says what a plan or demand holds: its owner is the holder. */
    CONTENTS,
    /** Turns what follows. */
    TURN
}
