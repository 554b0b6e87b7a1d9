package dev.parley.enrich.engine.statement.judgement;

import dev.parley.enrich.engine.statement.FoundStatement;
import dev.parley.model.Stance;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cells of one text, each beside the others and beside what the rules believe. */
final class Cells {
    private final Map<Cell.Key, Cell> cells = new LinkedHashMap<>();
    private final List<FoundStatement> believed;

    /** @param model gives each sighting its probabilities */
    Cells(List<Sighting> sightings, List<FoundStatement> believed, JudgementModel model) {
        this.believed = believed;
        for (Sighting sighting : sightings) {
            Cell.Key key = new Cell.Key(
                    sighting.side.id(), sighting.mention().value().condition().id());
            cells.computeIfAbsent(key, Cell::new).add(sighting, model.weigh(sighting.clues));
        }
    }

    Collection<Cell> all() {
        return cells.values();
    }

    /** The values of the signs of a cell. */
    double[] values(Cell cell, List<Sign> signs) {
        Sighting best = cell.sightings.get(cell.best());
        double[] values = new double[signs.size()];
        for (int i = 0; i < values.length; i++) {
            Sign sign = signs.get(i);
            if (sign instanceof Sign.OfBest of) {
                values[i] = best.clues.has(of.clue()) ? 1 : 0;
            } else if (sign instanceof Sign.OfSome of) {
                values[i] = cell.sightings.stream().anyMatch(one -> one.clues.has(of.clue())) ? 1 : 0;
            } else if (sign instanceof Sign.OfStance of) {
                values[i] = value(cell, of.measure(), of.stance());
            }
        }
        return values;
    }

    private double value(Cell cell, Measure measure, Stance stance) {
        return switch (measure) {
            case HIGHEST -> cell.highest(stance, 0);
            case SECOND -> cell.highest(stance, 1);
            case ANY -> cell.any(stance);
            case MEAN -> cell.mean(stance);
            case BELIEVED -> believed(cell, stance, true) > 0 ? 1 : 0;
            case BELIEVED_OF_OTHERS -> believed(cell, stance, false);
            case HIGHEST_OF_OTHERS -> highestOfOthers(cell, stance);
            case USUAL -> cell.sightings.get(0).usual() == stance ? 1 : 0;
            case BESIDE -> beside(cell, stance);
        };
    }

    private int believed(Cell cell, Stance stance, boolean own) {
        int count = 0;
        for (FoundStatement one : believed) {
            boolean same = one.condition().equals(cell.key.condition()) && one.stance() == stance;
            count += same && one.holder().side().equals(cell.key.side()) == own ? 1 : 0;
        }
        return count;
    }

    private double highestOfOthers(Cell cell, Stance stance) {
        return cells.values().stream()
                .filter(other -> other.key.condition().equals(cell.key.condition()) && other != cell)
                .mapToDouble(other -> other.highest(stance, 0))
                .max()
                .orElse(0);
    }

    private double beside(Cell cell, Stance stance) {
        int sentence = cell.sightings.get(cell.best()).sentence().number();
        double highest = 0;
        for (Cell other : cells.values()) {
            if (other == cell || !other.key.side().equals(cell.key.side())) {
                continue;
            }
            for (int i = 0; i < other.sightings.size(); i++) {
                boolean there = other.sightings.get(i).sentence().number() == sentence;
                highest = there ? Math.max(highest, other.probability(i, stance)) : highest;
            }
        }
        return highest;
    }
}
