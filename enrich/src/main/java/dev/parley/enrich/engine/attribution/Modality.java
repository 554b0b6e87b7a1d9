package dev.parley.enrich.engine.attribution;

/** How the reporter puts the act of saying itself. */
public enum Modality {
    /** As a fact: said, has said. */
    FACT,
    /** Still to come: will say. */
    FUTURE,
    /** Possible or hoped for: may say, would like, might accept. */
    POSSIBLE,
    /** As a duty: must say, should accept. */
    OBLIGED
}
