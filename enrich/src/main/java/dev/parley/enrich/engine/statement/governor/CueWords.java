package dev.parley.enrich.engine.statement.governor;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.statement.CueKind;
import dev.parley.enrich.engine.statement.Operator;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.text.Folding;

/** Tells of the words of a cue what they take and how far they reach. */
final class CueWords {
    private static final int NEAR = 4;

    private final Scene scene;

    CueWords(Scene scene) {
        this.scene = scene;
    }

    /** Whether the phrase opens with a cue of its own: "ready to hold talks in", which what stands before cannot govern. */
    boolean beginsWith(PhraseMatch<ConditionPhrase> mention) {
        return scene.operators.stream()
                .anyMatch(op -> op.from() == mention.from() && op.to() < mention.to() && complements(op));
    }

    /** Whether the cue is a verb that takes another: "ready to", "refuses to". */
    boolean complements(Operator op) {
        return op.kind() == CueKind.VERB
                && op.to() - op.from() > 1
                && (scene.is(op.to() - 1, scene.lexicon.to) || scene.is(op.to() - 1, scene.lexicon.purpose));
    }

    /** Whether the cue is one of the words that the phrase lists. */
    boolean wordOf(String phrase, Operator op) {
        String word = Folding.fold(scene.document.text(op.from()));
        return phrase.contains(word.substring(0, Math.min(NEAR, word.length())));
    }

    /** "Vows to not …": a negation right after the cue that is no turning word of its own. */
    boolean refrains(Operator op, int edge) {
        return op.to() < edge
                && scene.isNegation(op.to())
                && scene.operators.stream().noneMatch(other -> other.from() == op.to());
    }

    /** Whether a turning word reaches the edge: close by, and no comma or "and" between. */
    boolean turns(Operator op, int edge) {
        for (int i = op.to(); i < edge; i++) {
            boolean another = i > op.to() && scene.is(i, scene.lexicon.determiners) && i == edge - 1;
            if (another && scene.lexicon.exceptions().longest(scene.document, op.from(), op.to()) != 0) {
                return false;
            }
            if (scene.isMark(i, ',') || scene.is(i, scene.lexicon.and) || scene.is(i, scene.lexicon.purpose)) {
                return false;
            }
        }
        return edge - op.to() <= NEAR;
    }

    /** Whether the noun's "for" names what is given, not what is asked: "the conditions for a truce". */
    boolean bargains(Operator op, int edge) {
        if (op.kind() != CueKind.NOUN
                || !scene.is(op.from(), scene.lexicon.bargains)
                || !scene.is(op.to() - 1, scene.lexicon.purpose)) {
            return false;
        }
        for (int i = op.to(); i < edge; i++) {
            if (scene.is(i, scene.lexicon.be) || scene.isMark(i, ':')) {
                return false;
            }
        }
        return true;
    }
}
