package dev.parley.bench.aggregate;

import dev.parley.model.CellKey;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.Example;
import dev.parley.model.dossier.ExpectedStatement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Examples cell by cell in turn: an article is seen only while it is among the latest evidence of its cell. */
final class ExampleTurns {
    private final List<List<Example>> cells;

    private ExampleTurns(List<List<Example>> cells) {
        this.cells = cells;
    }

    static ExampleTurns of(List<Example> examples) {
        return new ExampleTurns(List.copyOf(examples.stream()
                .collect(Collectors.groupingBy(ExampleTurns::cell, LinkedHashMap::new, Collectors.toList()))
                .values()));
    }

    /** Those of a dossier that yield a statement. */
    static List<Example> withStatements(Dossier dossier) {
        return dossier.examples().stream()
                .filter(example -> !example.open() && !statements(example).isEmpty())
                .toList();
    }

    /** Whose turn it is, counted from 0, without end. */
    Example get(long turn) {
        List<Example> cell = cells.get((int) (turn % cells.size()));
        return cell.get((int) (turn / cells.size() % cell.size()));
    }

    int cells() {
        return cells.size();
    }

    private static CellKey cell(Example example) {
        ExpectedStatement first = statements(example).get(0);
        return new CellKey(first.side(), first.condition());
    }

    private static List<ExpectedStatement> statements(Example example) {
        List<ExpectedStatement> expected = example.expect();
        return expected == null ? List.of() : expected;
    }
}
