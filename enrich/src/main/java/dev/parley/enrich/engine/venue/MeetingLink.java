package dev.parley.enrich.engine.venue;

/**
 * What ties a place to a meeting.
 *
 * @param at the token of the meeting, journey, host or venue word
 */
record MeetingLink(Kind kind, int at) {
    /** The syntactic frame. */
    enum Kind {
        /** "talks in X". */
        LOCATED,
        /** "In X, the envoys met". */
        FRONTED,
        /** "the X summit". */
        COMPOUND,
        /** "speaking in X after the talks". */
        OCCASION,
        /** "told Alba in the X palace": it was there, whatever was told. */
        TOLD,
        /** "flew to X for talks". */
        JOURNEY,
        /** "flew to X": a meeting only where it is proposed or refused. */
        VISIT,
        /** "X, which hosts the talks". */
        HOST,
        /** "the venues include X". */
        VENUE
    }
}
