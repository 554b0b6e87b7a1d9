package dev.parley.app.table;

import dev.parley.aggregate.position.Relation;
import dev.parley.aggregate.position.Relations;
import dev.parley.model.CellKey;
import dev.parley.model.ConditionId;
import dev.parley.model.Position;
import dev.parley.model.SideId;
import dev.parley.model.Turn;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.DossierCondition;
import dev.parley.model.dossier.Side;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Conditions by sides, as the terminal shows them.
 *
 * @param sides the columns, principals first
 * @param rows conditions on which somebody has been heard, in the dossier's order
 */
record Matrix(List<Side> sides, List<Row> rows) {
    /** One condition: where each side stands, and where the principals stand to each other. */
    record Row(DossierCondition condition, Map<SideId, Position> cells, Relation.Kind relation) {
        Optional<Position> cell(Side side) {
            return Optional.ofNullable(cells.get(side.id()));
        }
    }

    Matrix {
        sides = List.copyOf(sides);
        rows = List.copyOf(rows);
    }

    /** Joins the cells with the dossier's conditions and sides; sides without a cell keep their column. */
    static Matrix of(Table table, Dossier dossier) {
        Map<CellKey, Position> cells =
                table.positions().stream().collect(Collectors.toMap(Position::cell, Function.identity()));
        List<Side> sides = dossier.sides().stream()
                .sorted((a, b) -> Boolean.compare(b.principal(), a.principal()))
                .toList();
        List<SideId> principals =
                sides.stream().filter(Side::principal).map(Side::id).toList();
        Relations relations = new Relations(principals);
        return new Matrix(
                sides,
                dossier.conditions().stream()
                        .map(condition -> row(condition, sides, cells, relations))
                        .filter(row -> !row.cells().isEmpty())
                        .toList());
    }

    /** A position that was written without its turns tells the present one itself. */
    private static Turn present(Position position) {
        Instant since = position.since() == null ? Instant.EPOCH : position.since();
        return new Turn(
                since,
                null,
                position.stance(),
                position.contested(),
                position.conditionalOn(),
                null,
                null,
                position.quote(),
                position.speaker(),
                position.source(),
                position.url(),
                position.lastSaidAt(),
                null);
    }

    private static Row row(
            DossierCondition condition, List<Side> sides, Map<CellKey, Position> cells, Relations relations) {
        ConditionId id = condition.id();
        Map<SideId, Position> found = new HashMap<>();
        Map<SideId, List<Turn>> turns = new HashMap<>();
        for (Side side : sides) {
            Position position = cells.get(new CellKey(side.id(), id));
            if (position != null) {
                found.put(side.id(), position);
                turns.put(side.id(), position.turns().isEmpty() ? List.of(present(position)) : position.turns());
            }
        }
        return new Row(condition, found, relations.on(id, turns).relation());
    }
}
