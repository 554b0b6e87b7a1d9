package dev.parley.enrich.evaluate;

/** What is scored. */
public enum Layer {
    ACTORS,
    VENUES,
    CONDITIONS,
    STATEMENTS,
    /** Statements by condition and stance alone, of those found: whether the side is right. */
    SIDES,
    ATTRIBUTIONS,
    /** Attributions whose source overlaps too. */
    ATTRIBUTIONS_WITH_SOURCE
}
