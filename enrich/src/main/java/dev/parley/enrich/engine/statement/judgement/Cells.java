package dev.parley.enrich.engine.statement.judgement;

import dev.parley.enrich.engine.statement.FoundStatement;
import dev.parley.model.ConditionId;
import dev.parley.model.SideId;
import dev.parley.model.Stance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of one text, each beside the others and beside what the rules believe. */
final class Cells {
    private final List<Cell> cells = new ArrayList<>();
    private final Map<ConditionId, Cell.Row> rows = new HashMap<>();
    // For each sighting the number of its sentence, its cell and its place there.
    private final int[] sentenceOf;
    private final Cell[] cellOf;
    private final int[] placeOf;

    /**
     * @param sightings in the order of the text
     * @param believed what the rules believe
     * @param model gives each sighting its probabilities
     */
    Cells(List<Sighting> sightings, List<FoundStatement> believed, JudgementModel model) {
        this.sentenceOf = new int[sightings.size()];
        this.cellOf = new Cell[sightings.size()];
        this.placeOf = new int[sightings.size()];
        for (FoundStatement one : believed) {
            row(one.condition()).believed().add(one);
        }
        ConditionId condition = null;
        Cell.Row row = null;
        for (int i = 0; i < cellOf.length; i++) {
            Sighting sighting = sightings.get(i);
            ConditionId next = sighting.mention().value().condition().id();
            if (row == null || !next.equals(condition)) {
                condition = next;
                row = row(next);
            }
            Cell cell = cell(row, sighting.side.id(), next);
            sentenceOf[i] = sighting.sentence().number();
            cellOf[i] = cell;
            placeOf[i] = cell.sightings.size();
            cell.add(sighting, i, model.weigh(sighting.clues));
        }
    }

    private Cell.Row row(ConditionId condition) {
        return rows.computeIfAbsent(
                condition, first -> new Cell.Row(new ArrayList<>(Cell.STANCES), new ArrayList<>(2)));
    }

    private Cell cell(Cell.Row row, SideId side, ConditionId condition) {
        Cell known = row.of(side);
        if (known != null) {
            return known;
        }
        Cell added = new Cell(new Cell.Key(side, condition), row);
        cells.add(added);
        row.cells().add(added);
        return added;
    }

    /** The cell of a side and a condition; absent where the two are sighted nowhere together. */
    @Nullable Cell find(SideId side, ConditionId condition) {
        Cell.Row row = rows.get(condition);
        return row == null ? null : row.of(side);
    }

    /** All of them, in the order in which they were first sighted. */
    List<Cell> all() {
        return cells;
    }

    /** The values of the signs of a cell. */
    SignValues values(Cell cell, List<Sign> signs) {
        return new SignValues(this, cell, signs);
    }

    /** Whether the rules believe any stance of the cell. */
    boolean isBelieved(Cell cell) {
        for (FoundStatement one : cell.row.believed()) {
            if (one.holder().side().equals(cell.key.side())) {
                return true;
            }
        }
        return false;
    }

    /** How many holders of the cell's side, or of other sides, the rules believe to take the stance. */
    int believed(Cell cell, Stance stance, boolean own) {
        int count = 0;
        for (FoundStatement one : cell.row.believed()) {
            boolean counts = one.stance() == stance && one.holder().side().equals(cell.key.side()) == own;
            count += counts ? 1 : 0;
        }
        return count;
    }

    double highestOfOthers(Cell cell, Stance stance) {
        double highest = 0;
        for (Cell other : cell.row.cells()) {
            highest = other == cell ? highest : Math.max(highest, other.highest(stance, 0));
        }
        return highest;
    }

    /** The highest probability of the side's stance on another condition in the sentence of the best sighting. */
    double beside(Cell cell, Stance stance) {
        int best = cell.bestNumber();
        int sentence = sentenceOf[best];
        int first = best;
        while (first > 0 && sentenceOf[first - 1] == sentence) {
            first--;
        }
        double highest = 0;
        for (int i = first; i < sentenceOf.length && sentenceOf[i] == sentence; i++) {
            Cell other = cellOf[i];
            if (other != cell && other.key.side().equals(cell.key.side())) {
                highest = Math.max(highest, other.probability(placeOf[i], stance));
            }
        }
        return highest;
    }
}
