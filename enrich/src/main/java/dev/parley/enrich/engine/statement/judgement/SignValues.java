package dev.parley.enrich.engine.statement.judgement;

import dev.parley.model.Stance;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** The values of the signs of one cell, by their numbers; each is found out when it is first asked for. */
final class SignValues implements IntToDoubleFunction {
    private final Cells cells;
    private final Cell cell;
    private final List<Sign> signs;
    private final double[] known;

    SignValues(Cells cells, Cell cell, List<Sign> signs) {
        this.cells = cells;
        this.cell = cell;
        this.signs = signs;
        this.known = new double[signs.size()];
        Arrays.fill(known, Double.NaN);
    }

    @Override
    public double applyAsDouble(int sign) {
        if (Double.isNaN(known[sign])) {
            known[sign] = value(signs.get(sign));
        }
        return known[sign];
    }

    private double value(Sign sign) {
        if (sign instanceof Sign.OfStance of) {
            return value(of.measure(), of.stance());
        }
        if (sign instanceof Sign.OfBest of) {
            return cell.sightings.get(cell.best()).clues.has(of.clue()) ? 1 : 0;
        }
        return sign instanceof Sign.OfSome of && some(of.clue()) ? 1 : 0;
    }

    private boolean some(long clue) {
        for (Sighting one : cell.sightings) {
            if (one.clues.has(clue)) {
                return true;
            }
        }
        return false;
    }

    private double value(Measure measure, Stance stance) {
        return switch (measure) {
            case HIGHEST -> cell.highest(stance, 0);
            case SECOND -> cell.highest(stance, 1);
            case ANY -> cell.any(stance);
            case MEAN -> cell.mean(stance);
            case BELIEVED -> cells.believed(cell, stance, true) > 0 ? 1 : 0;
            case BELIEVED_OF_OTHERS -> cells.believed(cell, stance, false);
            case HIGHEST_OF_OTHERS -> cells.highestOfOthers(cell, stance);
            case USUAL -> cell.sightings.get(0).usual() == stance ? 1 : 0;
            case BESIDE -> cells.beside(cell, stance);
        };
    }
}
