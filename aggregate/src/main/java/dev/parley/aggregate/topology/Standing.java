package dev.parley.aggregate.topology;

import dev.parley.model.Stance;
import dev.parley.model.Turn;
import org.jspecify.annotations.Nullable;

/** What was last told of how a cell stands now: a change is sent where it stands otherwise, whatever the reason. */
record Standing(@Nullable Stance stance, boolean contested) {
    static Standing of(Turn turn) {
        return new Standing(turn.stance(), turn.contested());
    }

    boolean isEmpty() {
        return stance == null;
    }
}
