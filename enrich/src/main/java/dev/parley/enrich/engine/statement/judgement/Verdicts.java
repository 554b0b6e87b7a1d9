package dev.parley.enrich.engine.statement.judgement;

import dev.parley.enrich.engine.statement.FoundStatement;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Trace;
import dev.parley.model.Stance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the judgement gives each cell and stance of a text. A stance that the rules believe falls where the probability is
 * low; where they believe none, the most probable stance is added if it is probable enough.
 */
final class Verdicts {
    /** Below it a stance of the rules falls. */
    static final double KEEP = 0.05;
    /** From it on a stance is added. */
    static final double ADD = 0.45;

    private final Cells cells;
    private final VerdictTrees trees;
    private final Function<Sighting, Holder> holders;
    private final Trace trace;
    private final Map<Cell.Key, Cell> byKey = new HashMap<>();
    private final Map<Cell.Key, double[]> weighed = new HashMap<>();

    /** @param holders tells whose the stance at a sighting is */
    Verdicts(Cells cells, VerdictTrees trees, Function<Sighting, Holder> holders, Trace trace) {
        this.cells = cells;
        this.trees = trees;
        this.holders = holders;
        this.trace = trace;
    }

    /** Those that stand; the trace is told of what the judgement adds and of what falls. */
    List<FoundStatement> statements(List<FoundStatement> believed) {
        for (Cell cell : cells.all()) {
            byKey.put(cell.key, cell);
            weighed.put(cell.key, trees.weigh(cells.values(cell, trees.signs())));
        }
        List<FoundStatement> kept = new ArrayList<>();
        for (FoundStatement one : believed) {
            if (stands(one)) {
                kept.add(one);
            }
        }
        for (Cell cell : cells.all()) {
            for (Stance stance : Stance.values()) {
                FoundStatement added = added(cell, stance, believed);
                if (added != null) {
                    kept.add(added);
                }
            }
        }
        return kept;
    }

    private boolean stands(FoundStatement one) {
        Cell.Key key = new Cell.Key(one.holder().side(), one.condition());
        double[] probabilities = weighed.get(key);
        Cell cell = byKey.get(key);
        if (probabilities == null || cell == null || probabilities[Cell.place(one.stance())] >= KEEP) {
            return true;
        }
        Sighting there = cell.sightings.stream()
                .filter(sighting -> sighting.sentence().equals(one.sentence()))
                .findFirst()
                .orElse(cell.sightings.get(cell.best()));
        tell(there, one, false);
        return false;
    }

    private @Nullable FoundStatement added(Cell cell, Stance stance, List<FoundStatement> believed) {
        double[] probabilities = weighed.getOrDefault(cell.key, new double[Cell.STANCES]);
        double probability = probabilities[Cell.place(stance)];
        boolean known = believed.stream()
                .anyMatch(one -> one.holder().side().equals(cell.key.side())
                        && one.condition().equals(cell.key.condition()));
        if (known || probability < ADD || beaten(probability, probabilities)) {
            return null;
        }
        Sighting telling = cell.telling(stance);
        if (telling == null) {
            return null;
        }
        FoundStatement added = statement(telling, stance, probability);
        tell(telling, added, true);
        return added;
    }

    private static boolean beaten(double probability, double[] all) {
        for (double one : all) {
            if (one > probability) {
                return true;
            }
        }
        return false;
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
                List.of(),
                telling.pending.scene().document.quoted(at),
                at,
                telling.sentence(),
                rule);
    }
}
