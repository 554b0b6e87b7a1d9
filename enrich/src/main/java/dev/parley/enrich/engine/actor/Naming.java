package dev.parley.enrich.engine.actor;

import dev.parley.model.dossier.DossierActor;

/**
 * A way in which words may name an actor.
 *
 * @param capitals whether the words are written in capitals only, so that "us" is not "US"
 * @param small whether the words may begin small
 */
record Naming(DossierActor actor, Kind kind, boolean capitals, boolean small) {
    /** How surely the words name the actor. */
    enum Kind {
        /** The whole name. */
        FULL,
        /** A surname or the like, which others may bear. */
        SHORT,
        /** A place that stands for a government. */
        METONYM,
        /** "Alban". */
        ADJECTIVE,
        /** "Albans". */
        NATIONAL,
        /** A longer name of something else. */
        NEVER
    }
}
