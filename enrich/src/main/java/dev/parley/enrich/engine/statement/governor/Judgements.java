package dev.parley.enrich.engine.statement.governor;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.statement.CueKind;
import dev.parley.enrich.engine.statement.Force;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Operator;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.statement.Stances;
import dev.parley.enrich.engine.statement.holder.SpeechMap;
import dev.parley.enrich.engine.statement.holder.Subjects;
import java.util.List;

/** Stances that a speaker takes with words of his own: "must", "cannot", "is unacceptable". */
final class Judgements {
    private static final int NEAR = 4;
    private static final int FAR = 9;

    private final Scene scene;
    private final Subjects subjects;
    private final SpeechMap speeches;
    private final Boundaries boundaries;
    private int mentioned;
    private int unmentioned;

    Judgements(Scene scene, Subjects subjects, SpeechMap speeches) {
        this.scene = scene;
        this.subjects = subjects;
        this.speeches = speeches;
        this.boundaries = new Boundaries(scene);
    }

    /** Says which mention is read: what it holds itself is not said of it. */
    void enter(PhraseMatch<ConditionPhrase> mention) {
        mentioned = mention.from();
        unmentioned = mention.to();
    }

    /** Whether all holders are of the side that speaks at the token. */
    boolean speaks(List<Holder> holders, int token) {
        Holder speaker = speeches.at(token).holder();
        return speaker != null
                && holders.stream().allMatch(holder -> holder.side().equals(speaker.side()));
    }

    /** Whether the cue is a predicate with a complement, rather than an attribute: "it is important that". */
    boolean predicative(Operator op) {
        return copula(op) || scene.complemented(op);
    }

    /** Whether the predicate says what there can be nothing without, so that it has turned the mention already. */
    boolean lacks(Operator op) {
        return op.kind() == CueKind.PREDICATE
                && scene.lexicon.exceptions().longest(scene.document, op.to() - 1, op.to()) != 0;
    }

    boolean copula(Operator op) {
        if (scene.is(op.from(), scene.lexicon.auxiliaries)) {
            return true;
        }
        for (int i = op.from() - 1; i >= Math.max(scene.sentence.from(), op.from() - NEAR); i--) {
            if (scene.is(i, scene.lexicon.be) || scene.is(i, scene.lexicon.copulas)) {
                return true;
            }
        }
        return false;
    }

    List<Governed> predicate(Operator op, boolean proposition) {
        Force force = scene.negated(op) ? Stances.negate(op.force()) : op.force();
        List<Holder> judges = subjects.owners().judges(op);
        return judges.isEmpty() || force == Force.REPORT
                ? spoken(op, force, proposition)
                : List.of(new Governed(force, proposition, judges, op, speaks(judges, op.from()), false));
    }

    /**
     * What "must" or "will not" says.
     *
     * @param edge where the mention begins that the modal governs; a negation there is the mention's own
     * @param outer who demands it, where the sentence says so
     */
    List<Governed> modal(Operator op, int edge, boolean proposition, List<Holder> outer) {
        if (op.force() == Force.REQUIRE && scene.negated(op)) {
            return spoken(op, Force.REJECT, proposition);
        }
        boolean turned = (scene.isNegation(op.to()) && op.to() != edge) != endsIt(op);
        if (op.force() == Force.REJECT && !proposition && !turned && !renounces(edge)) {
            return List.of();
        }
        if (op.force() == Force.REJECT && (waits(op) || (edge < 0 && depends(op)))) {
            return List.of();
        }
        if (op.force() == Force.REJECT && !scene.is(op.to(), scene.lexicon.be)) {
            List<Holder> subject = subjects.of(op);
            if (!subject.isEmpty()) {
                return List.of(new Governed(op.force(), proposition, subject, op, speaks(subject, op.from()), false));
            }
        }
        if (!outer.isEmpty()) {
            boolean own = speaks(outer, op.from());
            return List.of(new Governed(op.force(), proposition != turned, outer, op, own, false));
        }
        List<Governed> said = spoken(op, op.force(), proposition != turned);
        List<Holder> needy = said.isEmpty() && op.cue().text().equals("need~") && !scene.is(op.to(), scene.lexicon.to)
                ? subjects.of(op)
                : List.of();
        return needy.isEmpty()
                ? said
                : List.of(new Governed(op.force(), proposition != turned, needy, op, false, false));
    }

    /** Whether the mention begins with a word that gives something up: "will not abandon its bid to join". */
    private boolean renounces(int edge) {
        return edge == mentioned
                && scene.operators.stream()
                        .anyMatch(op ->
                                op.kind() == CueKind.TURN && op.from() == mentioned && !scene.isNegation(mentioned));
    }

    /** "… cannot be talked about if …": refused only where a condition is not met. */
    private boolean depends(Operator op) {
        for (int i = op.to(); i < scene.sentence.to(); i++) {
            if (scene.lexicon.conditionals().longest(scene.document, i, scene.sentence.to()) != 0) {
                return true;
            }
        }
        return false;
    }

    /** "… will not be held until …": refused only for as long as something else is missing. */
    private boolean waits(Operator op) {
        for (int i = op.to(); i < scene.sentence.to(); i++) {
            if (scene.lexicon.awaiting().longest(scene.document, i, scene.sentence.to()) != 0) {
                return true;
            }
            if (scene.isMark(i, ';') || scene.is(i, scene.lexicon.but)) {
                return false;
            }
        }
        return false;
    }

    /** "The agreement includes …": who says so of what he speaks for requires it. */
    List<Governed> contents(Operator op, boolean proposition) {
        int noun = scene.beforeVerb(op.from());
        for (int i = noun; i > Math.max(scene.sentence.from(), noun - NEAR); i--) {
            if (scene.is(i, scene.lexicon.agreements) || scene.is(i, scene.lexicon.plans)) {
                return spoken(op, op.force(), proposition);
            }
        }
        return List.of();
    }

    /** "… must be ended": a passive verb after the modal that ends what stands before it. */
    boolean endsIt(Operator modal) {
        for (Operator op : scene.operators) {
            boolean next =
                    op.from() >= modal.to() && op.from() - modal.to() <= 2 && scene.is(op.from() - 1, scene.lexicon.be);
            boolean own = op.from() >= mentioned && op.from() < unmentioned;
            if (next && !own && (op.kind() == CueKind.TURN || op.force() == Force.REJECT)) {
                return true;
            }
        }
        return false;
    }

    /** "He does not think that …": what the speaker denies to think or to have said. */
    boolean disbelieved(int token) {
        for (Operator op : scene.operators) {
            boolean says = op.kind() == CueKind.VERB && op.force() == Force.REPORT;
            if (says && op.to() <= token && token - op.to() <= FAR && scene.negated(op)) {
                return !boundaries.between(op.to(), token);
            }
        }
        return false;
    }

    /** What whoever speaks at the cue holds himself. */
    List<Governed> spoken(Operator op, Force force, boolean proposition) {
        Holder speaker = speeches.at(op.from()).holder();
        List<Holder> speakers = speaker == null ? subjects.reporter(op.from()) : List.of(speaker);
        if (scene.retells(op.from()) || disbelieved(op.from())) {
            return List.of();
        }
        return speakers.isEmpty() || force == Force.REPORT
                ? List.of()
                : List.of(new Governed(force, proposition, speakers, op, true, false));
    }
}
