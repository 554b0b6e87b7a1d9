package dev.parley.enrich.engine.attribution;

/** What a cue says that the source does with the content. */
public enum CueClass {
    /** Says, tells, writes. */
    REPORT,
    /** Claims, argues, insists that. */
    CLAIM,
    /** Believes, thinks, knows, expects. */
    BELIEVE,
    /** Asks, wonders. */
    ASK,
    /** Demands, urges, calls for, wants. */
    REQUIRE,
    /** Proposes, suggests, recommends, offers. */
    PROPOSE,
    /** Plans, intends, decides, is ready, promises. */
    INTEND,
    /** Agrees, accepts, backs, welcomes. */
    ACCEPT,
    /** Rejects, refuses, opposes, rules out. */
    REJECT,
    /** Denies that something is so. */
    DENY,
    /** Warns, threatens. */
    WARN,
    /** Accuses, criticises, attacks. */
    ACCUSE,
    /** Praises, thanks. */
    PRAISE,
    /** Doubts, questions. */
    DOUBT,
    /** Fears, hopes, is glad. */
    FEEL,
    /** Sees, hears, finds, learns. */
    PERCEIVE,
    /** A document or finding shows. */
    SHOW
}
