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
    private final Map<ConditionId, List<Cell>> byCondition = new HashMap<>();
    private final List<Sighting> sightings;
    private final List<Cell> cellOf = new ArrayList<>();
    private final Map<ConditionId, List<FoundStatement>> believed = new HashMap<>();

    /**
     * @param sightings in the order of the text
     * @param believed what the rules believe
     * @param model gives each sighting its probabilities
     */
    Cells(List<Sighting> sightings, List<FoundStatement> believed, JudgementModel model) {
        this.sightings = sightings;
        for (FoundStatement one : believed) {
            this.believed
                    .computeIfAbsent(one.condition(), added -> new ArrayList<>(2))
                    .add(one);
        }
        for (int i = 0; i < sightings.size(); i++) {
            Sighting sighting = sightings.get(i);
            Cell cell = of(
                    sighting.side.id(), sighting.mention().value().condition().id());
            cell.add(sighting, i, model.weigh(sighting.clues));
            cellOf.add(cell);
        }
    }

    private Cell of(SideId side, ConditionId condition) {
        Cell known = find(side, condition);
        if (known != null) {
            return known;
        }
        Cell added = new Cell(new Cell.Key(side, condition));
        cells.add(added);
        byCondition
                .computeIfAbsent(condition, first -> new ArrayList<>(Cell.STANCES))
                .add(added);
        return added;
    }

    /** The cell of a side and a condition; absent where the two are sighted nowhere together. */
    @Nullable Cell find(SideId side, ConditionId condition) {
        for (Cell cell : byCondition.getOrDefault(condition, List.of())) {
            if (cell.key.side().equals(side)) {
                return cell;
            }
        }
        return null;
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
        for (FoundStatement one : believed.getOrDefault(cell.key.condition(), List.of())) {
            if (one.holder().side().equals(cell.key.side())) {
                return true;
            }
        }
        return false;
    }

    /** How many holders of the cell's side, or of other sides, the rules believe to take the stance. */
    int believed(Cell cell, Stance stance, boolean own) {
        int count = 0;
        for (FoundStatement one : believed.getOrDefault(cell.key.condition(), List.of())) {
            boolean counts = one.stance() == stance && one.holder().side().equals(cell.key.side()) == own;
            count += counts ? 1 : 0;
        }
        return count;
    }

    double highestOfOthers(Cell cell, Stance stance) {
        double highest = 0;
        for (Cell other : byCondition.getOrDefault(cell.key.condition(), List.of())) {
            highest = other == cell ? highest : Math.max(highest, other.highest(stance, 0));
        }
        return highest;
    }

    /** The highest probability of the side's stance on another condition in the sentence of the best sighting. */
    double beside(Cell cell, Stance stance) {
        int best = cell.bestNumber();
        int sentence = sightings.get(best).sentence().number();
        int first = best;
        while (first > 0 && sightings.get(first - 1).sentence().number() == sentence) {
            first--;
        }
        double highest = 0;
        for (int i = first; i < sightings.size() && sightings.get(i).sentence().number() == sentence; i++) {
            Cell other = cellOf.get(i);
            if (other != cell && other.key.side().equals(cell.key.side())) {
                highest = Math.max(highest, other.probability(other.placeOf(i), stance));
            }
        }
        return highest;
    }
}
