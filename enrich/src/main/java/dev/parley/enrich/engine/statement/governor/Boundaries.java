package dev.parley.enrich.engine.statement.governor;

import dev.parley.enrich.engine.statement.CueKind;
import dev.parley.enrich.engine.statement.Operator;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.text.ActorMention;

/** Tells whether what a cue governs reaches over the words between it and a mention. */
final class Boundaries {
    private static final int CLAUSE = 7;

    private final Scene scene;

    Boundaries(Scene scene) {
        this.scene = scene;
    }

    /** Whether a clause begins between the tokens that the cue before them does not govern. */
    boolean between(int from, int to) {
        for (int i = from; i < to; i++) {
            if (scene.isMark(i, ';') || begins(i) || coordinated(i, from)) {
                return true;
            }
        }
        return false;
    }

    /** The same, passing over what stands between two commas. */
    boolean acrossInsertions(int from, int to) {
        int at = from;
        while (at < to) {
            int close = scene.isMark(at, ',') ? comma(at + 1, to) : -1;
            if (close > 0) {
                at = close + 1;
            } else if (scene.isMark(at, ';') || begins(at) || coordinated(at, from)) {
                return true;
            } else {
                at++;
            }
        }
        return false;
    }

    /** Whether a second complement clause begins between the tokens: "should rest and that …". */
    boolean parallel(int from, int to) {
        for (int i = from; i < to - 1; i++) {
            if (scene.is(i, scene.lexicon.and) && scene.is(i + 1, scene.lexicon.relatives)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words between the tokens close a phrase before the subject: "as part of any truce, there will be no". */
    boolean adjunct(int from, int to, int verb) {
        boolean closed = scene.isMark(to, ',') && scene.is(from - 1, scene.lexicon.unspecific);
        for (int i = to + 1; closed && i < verb; i++) {
            closed = !scene.isMark(i, ',');
        }
        return closed;
    }

    /** Whether the cue only tells between commas who did something with the noun before: "the idea, floated by Bora, of". */
    boolean aside(Operator op, int edge) {
        boolean opened =
                op.kind() == CueKind.VERB && scene.isMark(op.from() - 1, ',') && scene.is(op.to(), scene.lexicon.by);
        for (int i = op.to(); opened && i < edge; i++) {
            if (scene.isMark(i, ',')) {
                return scene.is(i + 1, scene.lexicon.links) || scene.is(i + 1, scene.lexicon.to);
            }
        }
        return false;
    }

    /** Whether the agent after "by" reaches to the token: no mark and no actor of its own stands between. */
    boolean whole(int by, int to) {
        for (int i = by + 1; i < to; i++) {
            ActorMention actor = scene.actors.at(i);
            if (!scene.document.isWord(i) || (actor != null && actor.how() != ActorMention.How.ADJECTIVE)) {
                return false;
            }
        }
        return to - by <= CLAUSE;
    }

    /** Whether the words at the token open a clause that denies something further: "nor would it". */
    boolean deniesFurther(int token) {
        return scene.isNegation(token) && begins(token);
    }

    /** Whether a colon or a dash stands between after which a whole clause begins: "will not change: the army must leave". */
    boolean opensClause(int from, int to) {
        int colon = from;
        while (colon < to && !scene.isMark(colon, ':') && !scene.isDash(colon)) {
            colon++;
        }
        for (int i = colon + 1; colon < to && i < Math.min(scene.sentence.to(), to + CLAUSE); i++) {
            if (scene.is(i, scene.lexicon.auxiliaries) && !scene.is(i, scene.lexicon.to)) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but a relative clause stands between: "the sanctions which were imposed in spring". */
    boolean relativeOnly(int from, int to) {
        return scene.is(from, scene.lexicon.relatives) && comma(from, to) < 0;
    }

    private int comma(int from, int to) {
        for (int i = from; i < to; i++) {
            if (scene.isMark(i, ',')) {
                return i;
            }
        }
        return -1;
    }

    private boolean begins(int token) {
        if (relativeOfWhatMayBe(token)) {
            return true;
        }
        return scene.lexicon.barriers().longest(scene.document, token, token + 3) != 0
                && !joins(token)
                && !joins(token - 1)
                && !joins(token - 2)
                && !(scene.is(token, scene.lexicon.as) && !clauseAfter(token + 1));
    }

    /** "A force that could watch a truce": what belongs to the noun before it. */
    boolean relativeOfWhatMayBe(int token) {
        int verb = scene.is(token + 1, scene.lexicon.subjects) ? token + 2 : token + 1;
        return scene.is(token, scene.lexicon.relatives)
                && scene.document.isWord(token - 1)
                && scene.is(verb, scene.lexicon.conceding)
                && scene.operators.stream().noneMatch(op -> op.to() == token || op.to() == token + 1);
    }

    /** Whether a verb follows before the clause ends, so that the word before it is no preposition: "as the army left". */
    private boolean clauseAfter(int token) {
        for (int i = token; i < Math.min(scene.sentence.to(), token + CLAUSE); i++) {
            ActorMention actor = scene.actors.at(i);
            boolean subject = scene.is(i, scene.lexicon.subjects) || (actor != null && actor.to() == i + 1);
            if ((subject && verbAt(i + 1)) || (i > token && scene.is(i, scene.lexicon.auxiliaries))) {
                return true;
            }
            if (scene.endsClause(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether words begin at the token that only look like a new clause: "such as", "as part of". */
    private boolean joins(int token) {
        return token >= scene.sentence.from() && scene.lexicon.joins().longest(scene.document, token, token + 3) != 0;
    }

    /** A conditional word between the tokens, or -1. */
    int conditional(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean found = scene.lexicon.conditionals().longest(scene.document, i, to) != 0
                    || scene.lexicon.exceptions().longest(scene.document, i, to) != 0;
            if (found) {
                return i;
            }
        }
        return -1;
    }

    boolean exception(int token) {
        return scene.lexicon.exceptions().longest(scene.document, token, token + 3) != 0;
    }

    /** "… and Bora rejects …": a second clause with a subject and a verb of its own. */
    private boolean coordinated(int token, int from) {
        boolean joint = scene.is(token, scene.lexicon.and)
                || scene.isMark(token, ',')
                || scene.isMark(token, ':')
                || scene.isMark(token, '—');
        if (!joint || token == from) {
            return false;
        }
        if (participle(token, from)) {
            return true;
        }
        int at = token + 1;
        while (scene.isArticle(at)) {
            at++;
        }
        boolean explains = scene.isMark(token, ':') && scene.is(at + 1, scene.lexicon.promising);
        if (explains || secondPredicate(token, at)) {
            return true;
        }
        if (scene.is(at, scene.lexicon.he) || scene.is(at, scene.lexicon.she) || scene.is(at, scene.lexicon.subjects)) {
            return verbAt(at + 1);
        }
        ActorMention actor = scene.actors.at(at);
        return actor != null && (verbAt(actor.to()) || past(actor.to()));
    }

    /** Whether the word looks like a verb in the past with an object: "resumed its aid". */
    private boolean past(int token) {
        return token + 1 < scene.sentence.to()
                && scene.document.isWord(token)
                && scene.document.text(token).endsWith("ed")
                && (scene.is(token + 1, scene.lexicon.determiners)
                        || scene.is(token + 1, scene.lexicon.demonstratives));
    }

    /** "…, leading to …": a participle that tells what follows, unless the list is one of such forms. */
    private boolean participle(int comma, int from) {
        int at = comma + 1;
        if (scene.is(comma, scene.lexicon.and) || at + 1 >= scene.sentence.to() || !scene.document.isWord(at)) {
            return false;
        }
        boolean complement = scene.is(at + 1, scene.lexicon.determiners)
                || scene.is(at + 1, scene.lexicon.prepositions)
                || scene.is(at + 1, scene.lexicon.to)
                || scene.is(at + 1, scene.lexicon.subjects)
                || scene.is(at + 1, scene.lexicon.relatives);
        boolean same = scene.document.text(from).endsWith("ing");
        return complement && !same && scene.document.text(at).endsWith("ing");
    }

    /** "… and affirms its …": a finite verb with an object of its own, joined to the one before. */
    private boolean secondPredicate(int and, int at) {
        if (!scene.is(and, scene.lexicon.and) || at != and + 1 || at + 1 >= scene.sentence.to()) {
            return false;
        }
        int verb = at;
        while (scene.isAdverb(verb)) {
            verb++;
        }
        boolean object = scene.is(verb + 1, scene.lexicon.determiners)
                || scene.is(verb + 1, scene.lexicon.demonstratives)
                || scene.actors.at(verb + 1) != null;
        String text = verb < scene.sentence.to() && scene.document.isWord(verb) ? scene.document.text(verb) : "";
        return object && scene.actors.at(verb) == null && (text.endsWith("s") || text.endsWith("ed"));
    }

    private boolean verbAt(int token) {
        int at = token;
        int adverbs = at;
        while (at < scene.sentence.to() && scene.isAdverb(at)) {
            at++;
        }
        if (at > adverbs && scene.is(token - 1, scene.lexicon.subjects)) {
            return true;
        }
        if (scene.is(at, scene.lexicon.auxiliaries) && !scene.is(at, scene.lexicon.to)) {
            return true;
        }
        for (Operator op : scene.operators) {
            if (op.from() == at && op.kind() == CueKind.VERB) {
                return !scene.document.text(at).endsWith("ing");
            }
        }
        return false;
    }
}
