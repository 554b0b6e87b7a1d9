package dev.parley.enrich.engine.statement.inflected;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.inflected.InflectedText;
import dev.parley.enrich.engine.language.WordFeature;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.statement.CueKind;
import dev.parley.enrich.engine.statement.Force;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Operator;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.statement.governor.Governed;
import java.util.List;

/** The cues that govern a mention from within it or from after it. */
final class InflectedFollowers {
    private static final int REACH = 20;
    private static final int TURNING = 3;
    private static final int ADJECTIVES = 2;

    /** Tells what a cue says of the proposition. */
    interface Evaluator {
        List<Governed> evaluate(Operator op, boolean proposition);
    }

    private final Scene scene;
    private final InflectedHolders holders;
    private final InflectedText text;
    private final InflectedClauses clauses;
    private final InflectedJudges judges;
    private final Evaluator evaluator;

    InflectedFollowers(
            Scene scene, InflectedHolders holders, InflectedText text, InflectedClauses clauses, Evaluator evaluator) {
        this.scene = scene;
        this.holders = holders;
        this.text = text;
        this.clauses = clauses;
        this.judges = new InflectedJudges(scene, text, holders);
        this.evaluator = evaluator;
    }

    /**
     * A cue in a gap of the phrase itself.
     *
     * @param judged whether only a judgement will do, which binds closer than what governs the phrase
     */
    List<Governed> inside(PhraseMatch<ConditionPhrase> mention, boolean proposition, boolean judged) {
        for (Operator op : scene.operators) {
            boolean around = op.from() < mention.from()
                    && op.to() > mention.to()
                    && (op.kind() == CueKind.VERB || op.kind() == CueKind.PREDICATE);
            if (around) {
                return evaluator.evaluate(op, proposition);
            }
            boolean within = op.from() >= mention.from() && op.to() < mention.to();
            boolean finite = !judged && op.kind() == CueKind.VERB && !text.may(op.from(), WordFeature.INFINITIVE);
            if (within && (finite || InflectedGovernors.isJudgement(op))) {
                return evaluator.evaluate(op, proposition);
            }
        }
        return List.of();
    }

    /**
     * A judgement or verb after the mention in its clause, or in the relative clause that describes it.
     *
     * @param governed whether something before the mention governs it, so that only a relative clause may add to it
     */
    List<Governed> right(PhraseMatch<ConditionPhrase> mention, boolean proposition, boolean governed) {
        boolean relative = false;
        for (int i = mention.to(); i < Math.min(scene.sentence.to(), mention.to() + REACH); i++) {
            if (text.isAside(i, mention.from())) {
                continue;
            }
            if (relative && !governed && scene.isMark(i, ',')) {
                relative = false;
                continue;
            }
            if (text.is(i, "relatives")) {
                relative = i - mention.to() < TURNING && scene.isMark(mention.to(), ',');
                if (!relative) {
                    return List.of();
                }
                continue;
            }
            if (governed && !relative && i - mention.to() >= TURNING) {
                return List.of();
            }
            Operator op = clauses.startingAt(i);
            if (op != null
                    && (relative ? proposition : !governed)
                    && op.kind() != CueKind.TURN
                    && op.force() != Force.REPORT) {
                return follows(op, mention, relative, proposition);
            }
            if (clauses.closes(i) && !text.is(i + 1, "relatives") && !text.is(i + 2, "relatives")) {
                return List.of();
            }
        }
        return List.of();
    }

    private List<Governed> follows(
            Operator op, PhraseMatch<ConditionPhrase> mention, boolean relative, boolean proposition) {
        if (op.kind() == CueKind.MODAL || op.kind() == CueKind.PREDICATE) {
            boolean ended = text.begins(op.to(), "ended");
            boolean other = clauses.afterPreposition(mention.from()) && !clauses.governs(op, mention.from());
            return other ? List.of() : evaluator.evaluate(op, proposition != ended);
        }
        if (op.kind() == CueKind.NOUN) {
            return noun(op, mention, proposition);
        }
        boolean finite = op.kind() == CueKind.VERB && !text.may(op.from(), WordFeature.INFINITIVE);
        boolean answered = scene.is(mention.from() - 2, scene.lexicon.anaphors);
        boolean placed = !answered && clauses.afterPreposition(mention.from()) && !clauses.governs(op, mention.from());
        boolean object = relative || (!placed && clauses.isObject(mention.from(), mention.to(), op.from()));
        return finite && object ? evaluator.evaluate(op, proposition) : List.of();
    }

    /** What the clause that "that" opens says of the mention, its subject: "insists that A is unacceptable". */
    List<Governed> told(PhraseMatch<ConditionPhrase> mention, boolean proposition) {
        if (clauses.afterPreposition(mention.from()) || !opened(mention.from())) {
            return List.of();
        }
        for (int i = mention.to(); i < Math.min(scene.sentence.to(), mention.to() + REACH); i++) {
            Operator op = text.isAside(i, mention.from()) ? null : clauses.startingAt(i);
            if (op != null && op.force() != Force.REPORT) {
                boolean judgement = InflectedGovernors.isJudgement(op);
                return judgement ? evaluator.evaluate(op, proposition) : List.of();
            }
            if (!text.isAside(i, mention.from()) && clauses.closes(i)) {
                return List.of();
            }
        }
        return List.of();
    }

    /** Whether "that" opens the clause in which nothing but nouns stand before the token. */
    private boolean opened(int token) {
        for (int i = token - 1; i > scene.sentence.from(); i--) {
            if (text.is(i, "that")) {
                return true;
            }
            if (text.isFinite(i) || clauses.endingAt(i) != null || clauses.closes(i)) {
                return false;
            }
        }
        return false;
    }

    /** "A is the main condition of Bora", "A – a red line": a noun as what is said of the mention. */
    private List<Governed> noun(Operator op, PhraseMatch<ConditionPhrase> mention, boolean proposition) {
        int before = op.from() - 1;
        for (int i = 0; i < ADJECTIVES && scene.document.isWord(before) && !text.is(before, "copulas"); i++) {
            before--;
        }
        boolean said = text.is(before, "copulas") || scene.isDash(before);
        if (!said || before < mention.to() || clauses.afterPreposition(mention.from())) {
            return List.of();
        }
        List<Holder> owner = holders.owner(op.from(), op.to(), op.from());
        List<Holder> judge = owner.isEmpty() ? judges.inSentence() : owner;
        List<Holder> holder = judge.isEmpty() ? holders.speaker(op.from()) : judge;
        Force force = scene.isNegation(before - 1) ? Force.REJECT : op.force();
        return List.of(new Governed(force, proposition, holder, op, holders.speaks(holder, op.from()), false));
    }
}
