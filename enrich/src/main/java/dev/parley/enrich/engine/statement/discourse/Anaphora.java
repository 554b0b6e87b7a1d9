package dev.parley.enrich.engine.statement.discourse;

import dev.parley.enrich.engine.statement.Cue;
import dev.parley.enrich.engine.statement.CueKind;
import dev.parley.enrich.engine.statement.Force;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Operator;
import dev.parley.enrich.engine.statement.Plainness;
import dev.parley.enrich.engine.statement.Reading;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.statement.Stances;
import dev.parley.enrich.engine.statement.holder.Subjects;
import dev.parley.enrich.engine.text.ActorMention;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads answers to what was said before: "the palace rejected these demands", "Alba accepted it". */
public final class Anaphora {
    private static final int REACH = 5;

    private final Scene scene;
    private final Subjects subjects;
    private final References references;

    public Anaphora(Scene scene, Subjects subjects) {
        this.scene = scene;
        this.references = new References(scene);
        this.subjects = subjects;
    }

    /**
     * The answers of this sentence to what others required or offered before.
     *
     * @param before in the sentences before
     * @param here in this sentence
     */
    public List<Reading> read(List<Reading> before, List<Reading> here) {
        if (before.isEmpty() && here.isEmpty()) {
            return List.of();
        }
        List<Reading> answers = new ArrayList<>();
        for (Operator op : scene.operators) {
            Force force = scene.force(op);
            boolean takes = force == Force.ACCEPT || force == Force.REJECT;
            boolean taken = here.stream().anyMatch(reading -> reading.at() == op.from());
            if (!takes || taken || supposed(op) || ungoverned(op)) {
                continue;
            }
            List<Reading> asked = here.stream()
                    .filter(reading -> reading.mention().to() <= op.from() && reading.at() < op.from())
                    .collect(Collectors.collectingAndThen(Collectors.toList(), asks -> demanded(op, asks)));
            List<Holder> holders = op.kind() == CueKind.VERB ? answering(op) : judging(op);
            holders = holders.isEmpty() && op.kind() == CueKind.PREDICATE ? predicated(op) : holders;
            List<Reading> replied = demanded(op, replied(op, before));
            List<Holder> apposed = holders.isEmpty() && op.kind() == CueKind.VERB ? apposed(op) : List.of();
            List<Reading> meant = asked.isEmpty() && apposed.isEmpty() ? replied : asked;
            List<Holder> answering = apposed.isEmpty() ? holders : apposed;
            meant.forEach(one -> answer(one, force, answering, op, answers));
        }
        return answers;
    }

    /** Where the answer is to terms or demands, only what was asked. */
    private List<Reading> demanded(Operator op, List<Reading> said) {
        boolean terms = false;
        for (int i = Math.max(scene.sentence.from(), op.from() - REACH * 2);
                i < Math.min(scene.sentence.to(), op.to() + REACH);
                i++) {
            terms |= scene.is(i, scene.lexicon.terms);
        }
        return terms
                ? said.stream()
                        .filter(one -> one.stance() != dev.parley.model.Stance.ACCEPTS)
                        .toList()
                : said;
    }

    /** What the answer is to: where it names whose proposal it means, what that side asked. */
    private List<Reading> replied(Operator op, List<Reading> before) {
        int noun = references.nounAfter(op);
        for (int i = op.to(); i < noun; i++) {
            ActorMention actor = scene.actors.at(i);
            if (actor != null && actor.side() != null) {
                return before.stream()
                        .filter(one -> one.holders().stream()
                                .anyMatch(holder -> holder.side().equals(actor.side())))
                        .toList();
            }
        }
        return before;
    }

    /** "That is unacceptable to Bora": whoever judges what was said before. */
    private List<Holder> predicated(Operator op) {
        return references.judged(op) ? subjects.owners().judges(op) : List.of();
    }

    /** Whether the answer is only supposed or asked about: "if it refuses", "whether Bora would back it". */
    private boolean supposed(Operator op) {
        for (int i = op.from() - 1; i >= Math.max(scene.sentence.from(), op.from() - REACH); i--) {
            boolean opens = scene.lexicon.hypotheses().longest(scene.document, i, op.from()) != 0
                    || scene.lexicon.questions().longest(scene.document, i, op.from()) != 0;
            boolean joins = scene.lexicon.joins().longest(scene.document, i, op.from()) != 0;
            if ((opens && !joins) || scene.is(i, scene.lexicon.alarms)) {
                return true;
            }
            if (!scene.document.isWord(i)) {
                return false;
            }
        }
        return false;
    }

    /** Whether it is an infinitive that no other cue governs: "it is for Bora to accept". */
    private boolean ungoverned(Operator op) {
        return op.kind() == CueKind.VERB
                && scene.infinitive(op)
                && scene.operators.stream().noneMatch(other -> other.from() < op.from() && other.to() >= op.from() - 1);
    }

    private List<Holder> answering(Operator op) {
        boolean refers = scene.passive(op) ? references.before(op) : references.after(op) && !subjects.tells(op);
        return refers ? subjects.of(op) : List.of();
    }

    /** "Bora finds this proposal unacceptable", "described that demand as absurd". */
    private List<Holder> judging(Operator op) {
        if (op.kind() != CueKind.PREDICATE) {
            return List.of();
        }
        for (int i = op.from() - 1; i > Math.max(scene.sentence.from(), op.from() - REACH); i--) {
            boolean names = scene.is(i, scene.lexicon.naming);
            boolean pointed =
                    scene.is(i + 1, scene.lexicon.demonstratives) || scene.is(i + 1, scene.lexicon.determiners);
            if (names && pointed && (scene.is(i + 2, scene.lexicon.anaphors) || i + 2 == op.from())) {
                return subjects.of(new Operator(i, i + 1, new Cue(CueKind.VERB, op.force(), "naming")));
            }
            if (names && scene.is(i + 1, scene.lexicon.it)) {
                return subjects.of(new Operator(i, i + 1, new Cue(CueKind.VERB, op.force(), "naming")));
            }
        }
        return List.of();
    }

    /** "… — a demand Bora has rejected", "…, a condition opposed by Bora". */
    private List<Holder> apposed(Operator op) {
        for (int i = op.from() - 1; i > Math.max(scene.sentence.from(), op.from() - REACH * 2); i--) {
            if (scene.is(i, scene.lexicon.anaphors)) {
                int before = scene.is(i - 1, scene.lexicon.determiners) ? i - 2 : i - 1;
                boolean opens = scene.isMark(before, ',') || scene.isDash(before);
                boolean by = scene.is(op.to(), scene.lexicon.by);
                return !opens ? List.of() : by ? subjects.owners().agent(op.to()) : subjects.of(op);
            }
            if (!scene.document.isWord(i)) {
                return List.of();
            }
        }
        return List.of();
    }

    /** Whether what is refused goes by the name of a demand, not of a plan: a refusal is no plan. */
    private boolean demands(Operator op) {
        int noun = references.nounAfter(op);
        return noun >= 0 && scene.is(noun, scene.lexicon.terms);
    }

    private void answer(Reading asked, Force force, List<Holder> holders, Operator op, List<Reading> answers) {
        List<Holder> others = holders.stream()
                .filter(holder ->
                        asked.holders().stream().noneMatch(other -> other.side().equals(holder.side())))
                .toList();
        boolean refusal = force == Force.REJECT && asked.stance() == dev.parley.model.Stance.REJECTS;
        if (!others.isEmpty() && !(refusal && !demands(op))) {
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
                    Plainness.PLAIN,
                    asked.mention().value().phrase().place() + " answer:"
                            + op.cue().text()));
        }
    }
}
