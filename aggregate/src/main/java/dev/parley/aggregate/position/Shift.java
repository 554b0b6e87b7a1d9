package dev.parley.aggregate.position;

import dev.parley.model.Turn;
import java.time.Instant;

/**
 * How a cell stands otherwise from a time on than it did, as far as its stance and its being contested go.
 *
 * @param before how it stood at that time
 * @param now how it stands from then on by what is known now
 */
public record Shift(Turn before, Turn now) {
    static final Shift NONE = new Shift(Turn.empty(Instant.MIN), Turn.empty(Instant.MIN));

    boolean isOne() {
        return before.stance() != now.stance() || before.contested() != now.contested();
    }

    /** Whether another is the same move at a later time. */
    boolean sameAs(Shift other) {
        return before.stance() == other.before.stance()
                && before.contested() == other.before.contested()
                && now.stance() == other.now.stance()
                && now.contested() == other.now.contested();
    }
}
