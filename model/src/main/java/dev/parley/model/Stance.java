package dev.parley.model;

/** How a side stands to a condition's proposition. */
public enum Stance {
    /** Demands, insists, calls for, seeks, urges, names as its aim. */
    REQUIRES,
    /** Agrees, is ready for, offers, concedes, supports another's proposal. */
    ACCEPTS,
    /** Refuses, rules out, opposes, calls unacceptable. */
    REJECTS;

    /** Whether the two cannot both be held at once: one of them is a rejection and the other is not. */
    public boolean opposes(Stance other) {
        return (this == REJECTS) != (other == REJECTS);
    }
}
