package dev.parley.enrich.engine.venue;

import java.util.Locale;

/** What a phrase that governs a meeting, or follows its place, says of it. */
enum RoleCue {
    /** It is refused: "ruled out". */
    REFUSED,
    /** It is settled: "agreed to". */
    SETTLED,
    /** It is proposed, wished or only possible: "offered to". */
    PROPOSED,
    /** The same as a noun, which stays one under a refusal: "turned down an invitation". */
    PROPOSAL,
    /** It has not been: "did not travel". */
    ABSENT,
    /** An invitation of which an earlier sentence told is turned down: "rejected the invitation". */
    DECLINED,
    /** Directly before the place: another is meant, "rather than", "anywhere but". */
    CONTRAST,
    /** A longer phrase in which none of these is meant: "coalition of the willing". */
    IDLE,
    /** Said after the place: it was refused: "is unacceptable". */
    REFUSED_AFTER,
    /** Said after the place: it is only proposed: "is one of the options". */
    PROPOSED_AFTER;

    /** The list's name in the language file. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it says nothing of the meeting that governs the place, so that it hides no cue that does. */
    boolean isApart() {
        return this == DECLINED || this == CONTRAST;
    }

    boolean isAfter() {
        return this == REFUSED_AFTER || this == PROPOSED_AFTER;
    }
}
