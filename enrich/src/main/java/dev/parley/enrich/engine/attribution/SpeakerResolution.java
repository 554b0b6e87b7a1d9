package dev.parley.enrich.engine.attribution;

import dev.parley.model.ActorId;
import dev.parley.model.ActorKind;
import dev.parley.model.SideId;
import dev.parley.model.Speaker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To whom an attribution is traced, and how.
 *
 * @param how by what words; {@link How#UNRESOLVED} where the text does not allow it to be told
 * @param speaker actor, name and role as far as they are known; absent where nothing is
 * @param side of the speaker, known also for some who are not named ("Alban officials")
 * @param kind of the actor, absent where there is none
 * @param alternatives others who may be meant; empty where there is no doubt
 * @param reason why this speaker was chosen, or why none was; for explanations
 */
public record SpeakerResolution(
        How how,
        @Nullable Speaker speaker,
        @Nullable SideId side,
        @Nullable ActorKind kind,
        List<ActorId> alternatives,
        String reason) {
    public SpeakerResolution {
        alternatives = List.copyOf(alternatives);
    }

    /** By what words a speaker is meant. */
    public enum How {
        NAMED,
        TITLE,
        /** A place or a nationality that stands for a government. */
        METONYM,
        PRONOUN,
        /** Not said again: the speaker of the quotation before goes on. */
        CARRY_OVER,
        /** "A senior official": described, not named. */
        UNNAMED,
        UNRESOLVED
    }

    /** Nobody, for the given reason. */
    public static SpeakerResolution unresolved(String reason) {
        return new SpeakerResolution(How.UNRESOLVED, null, null, null, List.of(), reason);
    }
}
