package dev.parley.enrich.engine.statement.inflected;

import dev.parley.enrich.engine.inflected.InflectedText;
import dev.parley.enrich.engine.language.WordFeature;
import dev.parley.enrich.engine.statement.CueKind;
import dev.parley.enrich.engine.statement.Force;
import dev.parley.enrich.engine.statement.Operator;
import dev.parley.enrich.engine.statement.Scene;

/** Which items of a list a noun with a stance governs: in "a refusal of A, B and C" only the first. */
final class Enumerations {
    private final Scene scene;
    private final InflectedText text;

    Enumerations(Scene scene, InflectedText text) {
        this.scene = scene;
        this.text = text;
    }

    /** Whether the cue is the refusal of something else in a list: "a refusal of A, B and C". */
    boolean refusesOther(Operator op, int edge) {
        boolean refusal = op.kind() == CueKind.NOUN && op.force() == Force.REJECT;
        if (refusal && text.is(edge - 1, "and") && edge - 1 > op.to() && isItem(edge)) {
            return true;
        }
        for (int i = op.to(); i < edge && refusal; i++) {
            if (scene.isMark(i, ',')) {
                return true;
            }
        }
        return false;
    }

    /** The first of the infinitives that "and" joins with the one at the token; the token itself where there is none. */
    int first(int token) {
        boolean joined = text.may(token, WordFeature.INFINITIVE) && text.is(token - 1, "and");
        for (int i = token - 2; joined && i >= scene.sentence.from(); i--) {
            if (text.may(i, WordFeature.INFINITIVE)) {
                return first(i);
            }
            if (text.isFinite(i) || text.is(i, "that") || text.is(i, "so_that") || scene.isMark(i, ';')) {
                return token;
            }
        }
        return token;
    }

    /** Whether a noun begins that can be no object of a noun before it: another of its kind, or one in the first case. */
    private boolean isItem(int token) {
        boolean first = text.may(token, WordFeature.NOMINATIVE) && !text.may(token, WordFeature.OBLIQUE);
        return first || isNoun(token);
    }

    private boolean isNoun(int token) {
        return scene.operators.stream().anyMatch(op -> op.from() == token && op.kind() == CueKind.NOUN);
    }
}
