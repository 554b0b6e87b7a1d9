package dev.parley.enrich.engine.inflected;

import dev.parley.enrich.engine.text.ActorMention;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who does what a verb says.
 *
 * @param kind by what words
 * @param token where they stand; the verb where there are none
 * @param actors those named, none for other kinds
 */
public record Subject(Kind kind, int token, List<ActorMention> actors) {
    /** By what words a subject is meant. */
    public enum Kind {
        /** By name, title or metonym. */
        ACTOR,
        /** "I", "we", or a verb in the first person. */
        SPEAKER,
        HE,
        SHE,
        THEY,
        /** "The sides". */
        SIDES,
        /** A person by an office that is nobody's in particular: "the minister". */
        PERSON,
        /** The noun before a relative clause or a plan, not an actor. */
        THING,
        /** Somebody of no side, or something that acts. */
        OTHER,
        /** No words: the verb alone. */
        NONE
    }

    public Subject {
        actors = List.copyOf(actors);
    }

    static Subject of(Kind kind, int token) {
        return new Subject(kind, token, List.of());
    }

    /** The first actor named; absent for other kinds. */
    public @Nullable ActorMention actor() {
        return actors.isEmpty() ? null : actors.get(0);
    }
}
