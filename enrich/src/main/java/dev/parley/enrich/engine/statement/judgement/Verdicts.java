package dev.parley.enrich.engine.statement.judgement;

import dev.parley.enrich.engine.statement.FoundStatement;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Plainness;
import dev.parley.enrich.engine.statement.Trace;
import dev.parley.model.Stance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What the judgement gives each cell and stance of a text. A stance that the rules believe falls where the probability is
 * low for {@linkplain Plainness how plainly} it is told; where they believe none, the most probable stance is added if it is probable enough.
 */
final class Verdicts {
    /** From it on a stance is added. */
    static final double ADD = 0.45;

    private static final Stance[] STANCES = Stance.values();

    private final Cells cells;
    private final VerdictTrees trees;
    private final Function<Sighting, Holder> holders;
    private final Predicate<FoundStatement> settled;
    private final Trace trace;

    /**
     * Verdicts on one text.
     *
     * @param holders tells whose the stance at a sighting is
     * @param settled tells what stands whatever its probability
     */
    Verdicts(
            Cells cells,
            VerdictTrees trees,
            Function<Sighting, Holder> holders,
            Predicate<FoundStatement> settled,
            Trace trace) {
        this.settled = settled;
        this.cells = cells;
        this.trees = trees;
        this.holders = holders;
        this.trace = trace;
    }

    /** Those that stand; the trace is told of what the judgement adds and of what falls. */
    List<FoundStatement> statements(List<FoundStatement> believed) {
        List<FoundStatement> kept = new ArrayList<>();
        for (FoundStatement one : believed) {
            if (stands(one)) {
                kept.add(one);
            }
        }
        for (Cell cell : cells.all()) {
            if (!cells.isBelieved(cell) && cell.tellable()) {
                add(cell, kept);
            }
        }
        return kept;
    }

    private boolean stands(FoundStatement one) {
        Cell cell = cells.find(one.holder().side(), one.condition());
        if (cell == null
                || settled.test(one)
                || trees.reaches(
                        one.stance(),
                        cells.values(cell, trees.signs()),
                        one.plainness().least())) {
            return true;
        }
        Sighting there = cell.sightings.stream()
                .filter(sighting -> sighting.sentence().equals(one.sentence()))
                .findFirst()
                .orElse(cell.sightings.get(cell.best()));
        tell(there, one, false);
        return false;
    }

    /** Adds the most probable stance of a cell if it is probable enough. */
    private void add(Cell cell, List<FoundStatement> kept) {
        SignValues values = cells.values(cell, trees.signs());
        double[] probabilities = new double[Cell.STANCES];
        double highest = 0;
        for (Stance stance : STANCES) {
            double probability = trees.weigh(stance, values, ADD);
            probabilities[Cell.place(stance)] = probability;
            highest = Math.max(highest, probability);
        }
        for (Stance stance : STANCES) {
            Sighting telling = highest < ADD ? null : cell.telling(stance);
            if (telling != null && probabilities[Cell.place(stance)] == highest) {
                FoundStatement added = statement(telling, stance, highest);
                tell(telling, added, true);
                kept.add(added);
            }
        }
    }

    private void tell(Sighting sighting, FoundStatement found, boolean added) {
        Trace.Stanced stanced = new Trace.Stanced(
                found.holder().side() + "|" + found.condition() + " " + found.stance(),
                found.holder().name(),
                found.rule());
        trace.judged(sighting.sentence(), sighting.mention(), stanced, added);
    }

    private FoundStatement statement(Sighting telling, Stance stance, double probability) {
        String rule = telling.mention().value().phrase().place() + " " + "judged "
                + BigDecimal.valueOf(probability).setScale(2, RoundingMode.HALF_UP);
        int at = telling.mention().from();
        return new FoundStatement(
                holders.apply(telling),
                telling.mention().value().condition().id(),
                stance,
                Plainness.PLAIN,
                List.of(),
                telling.pending.scene().document.quoted(at),
                at,
                telling.sentence(),
                rule);
    }
}
