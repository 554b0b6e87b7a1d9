package dev.parley.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell of the table: where one side stands on one condition. The value of the compacted position topic, where a
 * tombstone means that nothing supports the cell any more.
 *
 * @param since when the side first took the stance that it now has, without an opposite one in between
 * @param lastSaidAt when it last said so
 * @param quote of the statement that decides
 * @param conditionalOn the conditions that the stance depends on
 * @param statements how many the cell rests on, of any stance
 * @param reports how many articles carry the stance
 * @param outlets how many outlets say so on their own, syndicated copies folded
 * @param contested whether the side took an opposite stance within 14 days
 * @param opposite the latest opposite statement, where the cell is contested
 * @param evidence the latest few, of any stance
 * @param turns the latest few stretches of time over which the cell stood the same way, the present one first
 */
public record Position(
        SideId side,
        ConditionId condition,
        Stance stance,
        @Nullable Instant since,
        @Nullable Instant lastSaidAt,
        String quote,
        Speaker speaker,
        @Nullable String url,
        @Nullable String source,
        List<ConditionId> conditionalOn,
        int statements,
        int reports,
        int outlets,
        boolean contested,
        @Nullable Evidence opposite,
        List<Evidence> evidence,
        List<Turn> turns) {
    public Position {
        conditionalOn = Lists.copy(conditionalOn);
        evidence = Lists.copy(evidence);
        turns = Lists.copy(turns);
    }

    /** The cell's key. */
    public CellKey cell() {
        return new CellKey(side, condition);
    }
}
