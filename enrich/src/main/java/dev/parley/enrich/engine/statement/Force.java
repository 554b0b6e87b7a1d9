package dev.parley.enrich.engine.statement;

/** What a cue says that its holder does. */
public enum Force {
    REQUIRE,
    ACCEPT,
    REJECT,
    /** Says, without a stance of its own. */
    REPORT,
    /** Turns round what it governs. */
    TURN
}
