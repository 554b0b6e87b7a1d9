package dev.parley.enrich.engine.text;

import dev.parley.model.ActorId;
import dev.parley.model.ActorKind;
import dev.parley.model.SideId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that name an actor, as the tagger finds them: by name, by title or by metonym.
 *
 * @param from its first token
 * @param to one past its last token
 * @param actor the dossier's id
 * @param name as an analyst would write it
 * @param side absent for an actor of no side
 * @param gender {@code m} or {@code f} of a person, absent where not known
 * @param role the office that the text or the dossier gives on the day
 * @param how the kind of words that name it
 * @param alternatives other actors whom the same words may mean; empty where there is no doubt
 */
public record ActorMention(
        int from,
        int to,
        ActorId actor,
        String name,
        ActorKind kind,
        @Nullable SideId side,
        @Nullable String gender,
        @Nullable String role,
        How how,
        List<ActorId> alternatives) {
    public ActorMention {
        alternatives = List.copyOf(alternatives);
    }

    /** By which words an actor is named. */
    public enum How {
        NAME,
        /** An office: "the foreign minister". */
        TITLE,
        /** A place that stands for a government. */
        METONYM,
        /** A nationality before a noun or alone: "Alban officials". */
        ADJECTIVE
    }
}
