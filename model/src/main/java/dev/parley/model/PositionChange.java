package dev.parley.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A cell that moved, the value of the position-change topic.
 *
 * @param from the stance before, absent where the cell was empty
 * @param to the stance after, absent where the cell became empty
 * @param saidAt when the statement that caused it was said
 * @param seenAt when that statement was seen
 * @param backdated true where late news changed the past and not the present
 * @param statement the cause
 * @param contested whether the cell is contested after it; a change of this alone is a change too
 */
public record PositionChange(
        SideId side,
        ConditionId condition,
        @Nullable Stance from,
        @Nullable Stance to,
        @Nullable Instant saidAt,
        @Nullable Instant seenAt,
        boolean backdated,
        Statement statement,
        @Nullable Boolean contested) {
    /** The cell's key. */
    public CellKey cell() {
        return new CellKey(side, condition);
    }
}
