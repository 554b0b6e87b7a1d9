package dev.parley.app.table;

import dev.parley.app.pipeline.TopicReader;
import dev.parley.model.CellKey;
import dev.parley.model.ConditionId;
import dev.parley.model.Position;
import dev.parley.model.SideId;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.DossierCondition;
import dev.parley.model.dossier.Side;
import dev.parley.model.topic.Topics;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every cell that is not empty, conditions and sides in the order of the dossier.
 *
 * @param positions sorted
 */
public record Table(List<Position> positions) {
    public Table {
        positions = List.copyOf(positions);
    }

    /** The table as its compacted topic has it now. */
    public static Table read(TopicReader reader, Dossier dossier) {
        Map<CellKey, Position> cells = new HashMap<>();
        reader.read(Topics.POSITION, record -> {
            if (record.value() == null) {
                cells.remove(record.key());
            } else {
                cells.put(record.key(), record.value());
            }
        });
        return of(cells.values(), dossier);
    }

    /** The cells in the order of the dossier. */
    static Table of(Collection<Position> cells, Dossier dossier) {
        return new Table(cells.stream().sorted(order(dossier)).toList());
    }

    /** The cells of one side and one condition; absent for all. */
    public Table only(@Nullable String side, @Nullable String condition) {
        return new Table(positions.stream()
                .filter(cell -> side == null || cell.side().value().equals(side))
                .filter(cell -> condition == null || cell.condition().value().equals(condition))
                .toList());
    }

    private static Comparator<Position> order(Dossier dossier) {
        List<ConditionId> conditions =
                dossier.conditions().stream().map(DossierCondition::id).toList();
        List<SideId> sides = dossier.sides().stream().map(Side::id).toList();
        return Comparator.<Position>comparingInt(position -> place(conditions.indexOf(position.condition())))
                .thenComparingInt(position -> place(sides.indexOf(position.side())))
                .thenComparing(Position::cell);
    }

    private static int place(int index) {
        return index < 0 ? Integer.MAX_VALUE : index;
    }
}
