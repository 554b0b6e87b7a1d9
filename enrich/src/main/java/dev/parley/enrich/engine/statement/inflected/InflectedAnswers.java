package dev.parley.enrich.engine.statement.inflected;

import dev.parley.enrich.engine.statement.CueKind;
import dev.parley.enrich.engine.statement.Force;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Operator;
import dev.parley.enrich.engine.statement.Reading;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.statement.Stances;
import java.util.ArrayList;
import java.util.List;

/** Reads answers to what was required or offered before: "the palace rejected this demand", "Alba agreed". */
public final class InflectedAnswers {
    private static final int REACH = 5;
    private static final int SHORT = 3;
    private static final int OBJECT = 4;

    private final Scene scene;
    private final InflectedGovernors governors;

    public InflectedAnswers(Scene scene, InflectedGovernors governors) {
        this.scene = scene;
        this.governors = governors;
    }

    /**
     * The answers of this sentence.
     *
     * @param before what was asked in the sentences before
     * @param here what is said in this one
     */
    public List<Reading> read(List<Reading> before, List<Reading> here) {
        List<Reading> answers = new ArrayList<>();
        for (Operator op : scene.operators) {
            Force force = governors.forceOf(op);
            boolean responds = op.kind() == CueKind.VERB && (force == Force.ACCEPT || force == Force.REJECT);
            boolean taken = here.stream().anyMatch(reading -> reading.at() == op.from());
            boolean pronoun = scene.is(op.from() - 1, scene.lexicon.demonstratives) || pointsBefore(op);
            if (responds && !taken && !governors.hasClause(op) && (pronoun || refers(op))) {
                List<Holder> holders = governors.answer(op);
                List<Reading> asked = here.stream()
                        .filter(reading -> reading.mention().to() <= op.from())
                        .toList();
                asked = asked.isEmpty() ? before : asked;
                asked.forEach(one -> answer(one, force, holders, op, answers));
            }
        }
        return answers;
    }

    private void answer(Reading asked, Force force, List<Holder> holders, Operator op, List<Reading> answers) {
        List<Holder> others = holders.stream()
                .filter(holder ->
                        asked.holders().stream().noneMatch(other -> other.side().equals(holder.side())))
                .toList();
        if (!others.isEmpty()) {
            boolean proposition = asked.stance() != dev.parley.model.Stance.REJECTS;
            String rule = asked.mention().value().phrase().place() + " answer:"
                    + op.cue().text();
            answers.add(new Reading(
                    asked.mention(), Stances.of(force, proposition), others, op.from(), false, false, false, rule));
        }
    }

    /** "This demand Bora rejects": what is answered, named before the cue. */
    private boolean pointsBefore(Operator op) {
        for (int i = op.from() - 1; i > scene.sentence.from() && i >= op.from() - OBJECT; i--) {
            if (!scene.document.isWord(i)) {
                return false;
            }
            if (scene.is(i, scene.lexicon.anaphors)) {
                return scene.is(i - 1, scene.lexicon.demonstratives) || i == op.from() - 1;
            }
        }
        return false;
    }

    /** "Called this demand absurd": a demonstrative within the cue. */
    private boolean pointsInside(Operator op) {
        for (int i = op.from(); i < op.to(); i++) {
            if (scene.is(i, scene.lexicon.demonstratives)) {
                return true;
            }
        }
        return false;
    }

    private boolean ends(int token) {
        return token >= scene.sentence.to() || !scene.document.isWord(token);
    }

    /** Whether the cue points back: nothing follows it, or "this", or "this demand". */
    private boolean refers(Operator op) {
        if (op.to() - op.from() > SHORT) {
            return pointsInside(op);
        }
        int at = op.to();
        if (at >= scene.sentence.to() || !scene.document.isWord(at)) {
            return true;
        }
        boolean pointed = scene.is(at, scene.lexicon.demonstratives);
        boolean alone = pointed && (at + 1 >= scene.sentence.to() || !scene.document.isWord(at + 1));
        for (int i = at; i < Math.min(scene.sentence.to(), at + REACH) && !alone; i++) {
            if (scene.is(i, scene.lexicon.anaphors)) {
                return pointed || (i == at && ends(at + 1));
            }
        }
        return alone;
    }
}
