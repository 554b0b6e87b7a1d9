package dev.parley.enrich.engine.statement;

import java.util.ArrayList;
import java.util.List;

/** Reads answers to what was said before: "the palace rejected these demands", "Alba accepted it". */
final class Anaphora {
    private static final int REACH = 5;

    private final Scene scene;
    private final Subjects subjects;

    Anaphora(Scene scene, Subjects subjects) {
        this.scene = scene;
        this.subjects = subjects;
    }

    /**
     * The answers of this sentence to what others required or offered before.
     *
     * @param before in the sentences before
     * @param here in this sentence
     */
    List<Reading> read(List<Reading> before, List<Reading> here) {
        List<Reading> answers = new ArrayList<>();
        for (Operator op : scene.operators) {
            Force force = scene.negated(op) ? Stances.negate(op.force()) : op.force();
            boolean responds = op.kind() == CueKind.VERB && (force == Force.ACCEPT || force == Force.REJECT);
            boolean taken = here.stream().anyMatch(reading -> reading.at() == op.from());
            if (!responds || taken) {
                continue;
            }
            List<Reading> asked = here.stream()
                    .filter(reading -> reading.mention().to() <= op.from() && reading.at() < op.from())
                    .toList();
            boolean refers = scene.passive(op) ? refersBefore(op) : refersAfter(op);
            List<Holder> holders = refers ? subjects.of(op) : List.of();
            (asked.isEmpty() ? before : asked).forEach(one -> answer(one, force, holders, op, answers));
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
            answers.add(new Reading(
                    asked.mention(),
                    Stances.of(force, proposition),
                    others,
                    op.from(),
                    false,
                    false,
                    false,
                    scene.act(op),
                    asked.mention().value().phrase().place() + " answer:"
                            + op.cue().text()));
        }
    }

    private boolean refersAfter(Operator op) {
        int end = Math.min(scene.sentence.to(), op.to() + REACH);
        if (op.to() >= scene.sentence.to() || !scene.document.isWord(op.to())) {
            return true;
        }
        boolean pointed = scene.is(op.to(), scene.lexicon.demonstratives)
                || scene.is(op.to(), scene.lexicon.it)
                || scene.is(op.to(), scene.lexicon.they);
        boolean alone = pointed && (op.to() + 1 >= end || !scene.document.isWord(op.to() + 1));
        for (int i = op.to(); i < end && !alone; i++) {
            if (scene.is(i, scene.lexicon.anaphors)) {
                return pointed;
            }
        }
        return alone;
    }

    private boolean refersBefore(Operator op) {
        for (int i = op.from() - 1; i >= Math.max(scene.sentence.from(), op.from() - REACH * 2); i--) {
            if (scene.is(i, scene.lexicon.anaphors)) {
                return scene.is(i - 1, scene.lexicon.demonstratives) || scene.is(i - 2, scene.lexicon.demonstratives);
            }
        }
        return false;
    }
}
