package dev.parley.enrich.engine.statement.inflected;

import dev.parley.enrich.engine.inflected.InflectedText;
import dev.parley.enrich.engine.language.WordFeature;
import dev.parley.enrich.engine.statement.CueKind;
import dev.parley.enrich.engine.statement.Force;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Operator;
import dev.parley.enrich.engine.statement.Scene;
import java.util.List;

/** Tells what was done and said from what somebody expects, doubts or wishes that it be. */
final class InflectedReports {
    private static final int MODAL = 3;

    private final Scene scene;
    private final InflectedHolders holders;
    private final InflectedText text;
    private final InflectedClauses clauses;

    InflectedReports(Scene scene, InflectedHolders holders, InflectedText text, InflectedClauses clauses) {
        this.scene = scene;
        this.holders = holders;
        this.text = text;
        this.clauses = clauses;
    }

    /** Whose answer the cue is to what was said before; nobody's where it is only wished for or supposed. */
    List<Holder> answer(Operator op) {
        boolean wished = clauses.hypothetical(op)
                || clauses.afterSoThat(op)
                || doubted(op)
                || (text.begins(op.from(), "doubts") && text.is(op.to() + 1, "that"))
                || text.may(op.from(), WordFeature.INFINITIVE);
        for (Operator other : scene.operators) {
            wished |= other.kind() == CueKind.MODAL && other.to() <= op.from() && op.from() - other.to() < MODAL;
        }
        return wished ? List.of() : holders.of(op.from(), op.to());
    }

    /** Whether the cue stands in what an observer is said to expect: "analysts think that Bora will demand". */
    boolean observed(Operator op) {
        boolean content = false;
        for (int i = op.from() - 1; i >= scene.sentence.from(); i--) {
            content |= text.is(i, "that");
            if (content && scene.is(i, scene.lexicon.observers)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the cue stands in what somebody doubts or hopes: "doubts that Bora will agree". */
    private boolean doubted(Operator op) {
        boolean content = false;
        for (int i = op.from() - 1; i >= scene.sentence.from(); i--) {
            content |= text.is(i, "that") || text.is(i, "so_that");
            if (content && text.isFinite(i)) {
                return text.begins(i, "doubts");
            }
        }
        return false;
    }

    /** Whether the cue is a verb in the past whose subject said yes or no, which others may report. */
    boolean act(Operator op) {
        boolean answer = op.force() == Force.ACCEPT || op.force() == Force.REJECT;
        return answer
                && op.kind() == CueKind.VERB
                && text.isFinite(op.from())
                && text.ends(op.from(), "past_endings")
                && !clauses.negated(op);
    }
}
