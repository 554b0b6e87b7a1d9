package dev.parley.enrich.engine.statement.judgement;

import dev.parley.enrich.engine.statement.FoundStatement;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Trace;
import dev.parley.model.ConditionId;
import dev.parley.model.SideId;
import dev.parley.model.Stance;
import dev.parley.model.dossier.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the judgement gives each side, condition and stance of a text. A stance that the rules believe falls where the
 * probability is low; one that they did not read is added where it is high and they believe no other on that condition,
 * of several the most probable, unless each is beyond doubt.
 */
final class Verdicts {
    /** Below it a stance of the rules falls. */
    static final double KEEP = 0.03;
    /** From it on a stance is added. */
    static final double ADD = 0.6;
    /** From it on a stance stays beside another. */
    static final double SURE = 0.9;

    private record Cell(SideId side, ConditionId condition, Stance stance) {
        boolean rivals(Cell other) {
            return side.equals(other.side) && condition.equals(other.condition) && stance != other.stance;
        }
    }

    private record Verdict(double probability, Pending mention, Supplier<Holder> holder) {}

    private final Map<Cell, FoundStatement> believed = new LinkedHashMap<>();
    private final Map<Cell, Verdict> verdicts = new LinkedHashMap<>();

    Verdicts(List<FoundStatement> found) {
        found.forEach(one -> believed.put(new Cell(one.holder().side(), one.condition(), one.stance()), one));
    }

    /** @param probabilities of no stance and of each polarity */
    void add(Pending mention, Side side, double[] probabilities, Supplier<Holder> holder) {
        for (Polarity polarity : Polarity.values()) {
            Cell cell = new Cell(
                    side.id(),
                    mention.mention().value().condition().id(),
                    polarity.stance(mention.mention().value().use()));
            Verdict verdict = new Verdict(probabilities[polarity.place()], mention, holder);
            verdicts.merge(cell, verdict, (old, now) -> now.probability() > old.probability() ? now : old);
        }
    }

    /** Those that stand; a trace is told of what the judgement adds and of what falls. */
    List<FoundStatement> statements(Trace trace) {
        List<FoundStatement> kept = new ArrayList<>();
        believed.forEach((cell, found) -> {
            Verdict verdict = verdicts.get(cell);
            if (verdict == null
                    || verdict.probability() >= KEEP
                    || !verdict.mention().scene().sentence.equals(found.sentence())) {
                kept.add(found);
            } else {
                tell(trace, verdict, found, false);
            }
        });
        verdicts.forEach((cell, verdict) -> {
            if (verdict.probability() >= ADD
                    && !believed.containsKey(cell)
                    && !contradicted(cell)
                    && !beaten(cell, verdict.probability())) {
                FoundStatement added = statement(cell, verdict);
                kept.add(added);
                tell(trace, verdict, added, true);
            }
        });
        return kept;
    }

    private static void tell(Trace trace, Verdict verdict, FoundStatement found, boolean added) {
        Trace.Stanced stanced = new Trace.Stanced(
                found.holder().side() + "|" + found.condition() + " " + found.stance(),
                found.holder().name(),
                found.rule());
        trace.judged(verdict.mention().scene().sentence, verdict.mention().mention(), stanced, added);
    }

    /** Whether the rules believe another stance on the same condition. */
    private boolean contradicted(Cell cell) {
        return believed.keySet().stream().anyMatch(cell::rivals);
    }

    /** Whether another stance on the same condition is more probable. */
    private boolean beaten(Cell cell, double probability) {
        return probability < SURE
                && verdicts.entrySet().stream()
                        .anyMatch(other ->
                                other.getKey().rivals(cell) && other.getValue().probability() > probability);
    }

    private static FoundStatement statement(Cell cell, Verdict verdict) {
        Pending mention = verdict.mention();
        String rule = mention.mention().value().phrase().place() + " "
                + String.format(Locale.ROOT, "judged %.2f", verdict.probability());
        int at = mention.mention().from();
        boolean direct = mention.scene().document.quoted(at);
        return new FoundStatement(
                verdict.holder().get(),
                cell.condition(),
                cell.stance(),
                List.of(),
                direct,
                at,
                mention.scene().sentence,
                rule);
    }
}
