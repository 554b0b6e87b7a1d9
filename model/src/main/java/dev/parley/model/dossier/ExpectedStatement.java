package dev.parley.model.dossier;

import dev.parley.model.ActorId;
import dev.parley.model.ConditionId;
import dev.parley.model.SideId;
import dev.parley.model.Stance;
import org.jspecify.annotations.Nullable;

/**
 * A statement that an example must yield.
 *
 * @param speaker absent where anybody of the side will do
 */
public record ExpectedStatement(SideId side, ConditionId condition, Stance stance, @Nullable ActorId speaker) {
    @Override
    public String toString() {
        return side + "|" + condition + " " + stance + (speaker == null ? "" : " by " + speaker);
    }
}
