package dev.parley.enrich.engine.statement.inflected;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.inflected.InflectedText;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.statement.Cue;
import dev.parley.enrich.engine.statement.CueKind;
import dev.parley.enrich.engine.statement.Force;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Operator;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.statement.governor.Governed;
import java.util.List;

/** What somebody makes something else depend on: "only if", and the list after "conditions:". */
final class InflectedProvisos {
    private static final int NEAR = 3;

    private final Scene scene;
    private final InflectedHolders holders;
    private final InflectedText text;
    private final InflectedClauses clauses;

    InflectedProvisos(Scene scene, InflectedHolders holders, InflectedText text, InflectedClauses clauses) {
        this.scene = scene;
        this.holders = holders;
        this.text = text;
        this.clauses = clauses;
    }

    /** "Bora named its conditions: …": what a list of demands holds. */
    List<Governed> listed(int colon, boolean proposition) {
        for (int i = colon - 1; i >= Math.max(scene.sentence.from(), colon - NEAR - 1); i--) {
            int verb = text.is(i, "lists") ? clauses.verbBefore(i) : -1;
            if (verb >= 0) {
                Operator op = new Operator(i, i + 1, new Cue(CueKind.CONTENTS, Force.REQUIRE, "list"));
                List<Holder> owner = holders.of(verb, verb + 1);
                return List.of(new Governed(Force.REQUIRE, proposition, owner, op, holders.speaks(owner, i), false));
            }
        }
        return List.of();
    }

    /** What somebody makes his acceptance depend on. */
    List<Governed> bargained(int condition, PhraseMatch<ConditionPhrase> mention, boolean proposition) {
        boolean exception = text.length(condition, "exceptions") > 0;
        for (Operator op : scene.operators) {
            Force force = clauses.force(op);
            boolean demands = force == Force.REQUIRE && op.to() <= condition && exception;
            boolean bargains = force == Force.ACCEPT || (force == Force.REJECT && exception) || demands;
            boolean kind = op.kind() == CueKind.VERB || op.kind() == CueKind.NOUN;
            if (bargains && kind && clauses.conditional(op.from()) < 0) {
                List<Holder> found = holders.of(op.from(), op.to());
                return List.of(new Governed(force, proposition, found, op, holders.speaks(found, op.from()), false));
            }
        }
        List<Holder> speaker = exception ? holders.speaker(mention.from()) : List.of();
        int verb = exception && speaker.isEmpty() ? clauses.verbBefore(condition) : -1;
        if (verb >= 0 && !text.ends(verb, "past_endings")) {
            speaker = holders.of(verb, verb + 1);
        }
        Operator op = new Operator(condition, condition + 1, new Cue(CueKind.MODAL, Force.REQUIRE, "only if"));
        return speaker.isEmpty()
                ? List.of()
                : List.of(new Governed(Force.REQUIRE, proposition, speaker, op, true, false));
    }

    /** "Without A Bora will not agree": what somebody makes his refusal depend on. */
    List<Governed> without(PhraseMatch<ConditionPhrase> mention, boolean proposition) {
        int without = without(mention.from());
        if (without < 0) {
            return List.of();
        }
        for (Operator op : scene.operators) {
            boolean verb = op.kind() == CueKind.VERB && op.from() >= mention.to();
            if (verb
                    && clauses.force(op) == Force.REJECT
                    && clauses.isObject(mention.from(), mention.to(), op.from())) {
                List<Holder> found = holders.of(op.from(), op.to());
                return List.of(
                        new Governed(Force.REQUIRE, proposition, found, op, holders.speaks(found, op.from()), false));
            }
        }
        List<Holder> speaker = opens(without) && denied(mention.to()) ? holders.speaker(mention.from()) : List.of();
        Operator op = new Operator(without, without + 1, new Cue(CueKind.MODAL, Force.REQUIRE, "without"));
        return speaker.isEmpty()
                ? List.of()
                : List.of(new Governed(Force.REQUIRE, proposition, speaker, op, true, false));
    }

    /** The "without" before a token and the adjectives and nouns between; -1 for none. */
    private int without(int token) {
        for (int i = token - 1; i >= Math.max(scene.sentence.from(), token - NEAR); i--) {
            if (text.is(i, "without")) {
                return i;
            }
            if (!scene.document.isWord(i) || text.isFinite(i) || text.is(i, "and")) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether the clause denies the mention only without something else: "without A there will be no B". */
    boolean needsOther(PhraseMatch<ConditionPhrase> mention) {
        int own = without(mention.from());
        for (int i = mention.from() - 1; own < 0 && i >= scene.sentence.from() && !clauses.closes(i); i--) {
            if (text.is(i, "without")) {
                return opens(i);
            }
        }
        return false;
    }

    /** Whether the clause begins at the token, or right before it. */
    private boolean opens(int token) {
        int before = token - 1;
        return before < scene.sentence.from() || !scene.document.isWord(before) || clauses.closes(before);
    }

    /** Whether the clause goes on to say that something will not be: "A will not last", "B is impossible". */
    private boolean denied(int from) {
        for (int i = from; i < scene.sentence.to() && !clauses.closes(i); i++) {
            Operator op = clauses.startingAt(i);
            boolean judged = op != null && op.kind() == CueKind.PREDICATE && op.force() == Force.REJECT;
            if (judged || (scene.isNegation(i) && (text.isFinite(i + 1) || scene.isVerbal(i + 1)))) {
                return true;
            }
        }
        return false;
    }
}
