package dev.parley.model.dossier;

/** What a phrase of a condition says about it. */
public enum PhraseUse {
    /** Names the proposition. */
    FOR,
    /** Names its opposite. */
    AGAINST,
    /** Names its subject, without a stance. */
    MENTION,
    /** Rules out every match inside it. */
    NEVER,
    /** Requires the proposition where a side says it. */
    REQUIRES,
    /** Accepts the proposition where a side says it. */
    ACCEPTS,
    /** Rejects the proposition where a side says it. */
    REJECTS;

    /** Whether the words around the phrase decide the stance, rather than the phrase itself. */
    public boolean governed() {
        return this == FOR || this == AGAINST;
    }
}
