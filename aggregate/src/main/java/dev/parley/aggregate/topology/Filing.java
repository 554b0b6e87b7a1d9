package dev.parley.aggregate.topology;

import dev.parley.model.Position;
import dev.parley.model.PositionChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of filing one statement.
 *
 * @param position the cell as it is now, absent where nothing supports it any more
 * @param changes the moves that it made, the present one and those of the past
 */
record Filing(@Nullable Position position, List<PositionChange> changes) {
    Filing {
        changes = List.copyOf(changes);
    }
}
