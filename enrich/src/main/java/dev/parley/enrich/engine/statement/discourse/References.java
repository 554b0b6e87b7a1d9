package dev.parley.enrich.engine.statement.discourse;

import dev.parley.enrich.engine.statement.Operator;
import dev.parley.enrich.engine.statement.Scene;

/** Tells whether the words around a cue stand for something that was said before: "this", "the idea", "both demands". */
final class References {
    private static final int REACH = 5;

    private final Scene scene;

    References(Scene scene) {
        this.scene = scene;
    }

    /** Whether the object of the cue does. */
    boolean after(Operator op) {
        if (within(op)) {
            return true;
        }
        if (op.to() >= scene.sentence.to() || scene.endsClause(op.to())) {
            return !scene.document.text(op.from()).endsWith("ing");
        }
        int noun = nounAfter(op);
        return noun > 0 ? points(op.to()) || owned(op.to(), noun) : points(op.to()) && alone(op.to() + 1);
    }

    /** The noun among the first words after the cue that can stand for a demand; -1 where there is none. */
    int nounAfter(Operator op) {
        for (int i = op.to(); i < Math.min(scene.sentence.to(), op.to() + REACH); i++) {
            if (scene.is(i, scene.lexicon.anaphors)) {
                return told(i + 1) ? -1 : i;
            }
        }
        return -1;
    }

    /** Whether the text says after the noun what it holds: "the idea of a truce", rather than whose it is. */
    private boolean told(int after) {
        int next = scene.isArticle(after + 1) ? after + 2 : after + 1;
        return scene.is(after, scene.lexicon.links)
                && scene.is(after, scene.lexicon.owning)
                && scene.actors.at(next) == null;
    }

    /** Whether the subject of a passive does. */
    boolean before(Operator op) {
        int subject = scene.beforeVerb(op.from());
        if (opens(subject) && points(subject)) {
            return true;
        }
        for (int i = op.from() - 1; i >= Math.max(scene.sentence.from(), op.from() - REACH * 2); i--) {
            if (scene.is(i, scene.lexicon.anaphors)) {
                return points(i - 1) || points(i - 2);
            }
        }
        return false;
    }

    /** Whether what the predicate judges does: "that is", "both were", "such a demand would be". */
    boolean judged(Operator predicate) {
        int subject = scene.beforeVerb(predicate.from());
        boolean several = scene.is(subject + 1, scene.lexicon.quantifiers) && opens(subject);
        boolean linked = subject + 1 < predicate.from() && !scene.isArticle(subject);
        return linked && (several || points(subject) || endsReference(subject));
    }

    /** Whether a noun phrase that points back ends at the token: "such a demand", "the idea". */
    boolean endsReference(int noun) {
        return scene.is(noun, scene.lexicon.anaphors) && (points(noun - 1) || points(noun - 2));
    }

    /** Whether the word points back. */
    boolean points(int token) {
        return scene.is(token, scene.lexicon.demonstratives)
                || scene.is(token, scene.lexicon.it)
                || scene.is(token, scene.lexicon.they)
                || scene.is(token, scene.lexicon.quantifiers);
    }

    /** Whether a pronoun stands within the cue: "ruled that out". */
    private boolean within(Operator op) {
        for (int i = op.from() + 1; i < op.to() - 1; i++) {
            if (scene.is(i, scene.lexicon.pronouns)) {
                return true;
            }
        }
        return false;
    }

    private boolean opens(int token) {
        return token <= scene.sentence.from() || (token > 0 && !scene.document.isWord(token - 1));
    }

    /** "Alba's proposal". */
    private boolean owned(int from, int noun) {
        for (int i = from; i < noun; i++) {
            if (scene.is(i, scene.lexicon.possessive) && scene.actors.at(i - 1) != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether a pronoun before the token has no noun of its own. */
    private boolean alone(int next) {
        return next >= scene.sentence.to()
                || !scene.document.isWord(next)
                || scene.isAdverb(next)
                || scene.is(next, scene.lexicon.links)
                || scene.is(next, scene.lexicon.adjuncts)
                || scene.is(next, scene.lexicon.but)
                || scene.is(next, scene.lexicon.as)
                || scene.lexicon.barriers().longest(scene.document, next, next + 3) != 0;
    }
}
