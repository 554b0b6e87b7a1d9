package dev.parley.enrich.engine.statement.inflected;

import dev.parley.enrich.engine.inflected.InflectedText;
import dev.parley.enrich.engine.language.WordFeature;
import dev.parley.enrich.engine.statement.CueKind;
import dev.parley.enrich.engine.statement.Force;
import dev.parley.enrich.engine.statement.Operator;
import dev.parley.enrich.engine.statement.Scene;

/** Which clauses of a sentence are conditions, times or reasons. */
final class InflectedConditions {
    private static final int LONGEST = 4;

    private final Scene scene;
    private final InflectedText text;
    private final InflectedClauses clauses;

    InflectedConditions(Scene scene, InflectedText text, InflectedClauses clauses) {
        this.scene = scene;
        this.text = text;
        this.clauses = clauses;
    }

    /** The word that makes the token's clause a condition, or -1. */
    int of(int token) {
        int commas = 0;
        int listed = listed(token);
        if (listed >= 0) {
            return listed;
        }
        boolean governed = takes(token);
        for (int i = token - 1; i >= scene.sentence.from(); i--) {
            boolean opens = text.length(i, "conditionals") > 0 || text.length(i, "exceptions") > 0;
            if (opens) {
                int from = text.length(i - 1, "exceptions") > 0 ? i - 1 : i;
                return governed && text.length(i, "exchanges") > 0 ? -1 : from;
            }
            if (text.isAside(i, token)) {
                continue;
            }
            governed |= takes(i);
            if (clauses.stops(i) || text.is(i, "that") || text.is(i, "so_that")) {
                return text.is(i, "that") ? conditionThat(i) : -1;
            }
            commas += scene.isMark(i, ',') ? 1 : 0;
            if (commas > 0) {
                return text.length(i - 1, "conditionals") > 0 ? i - 1 : -1;
            }
        }
        return -1;
    }

    /** Whether a cue with person or an adjective of readiness begins here: it begins a clause after "in exchange for A". */
    private boolean takes(int token) {
        Operator op = clauses.startingAt(token);
        return op != null && op.kind() == CueKind.VERB && !text.may(token, WordFeature.INFINITIVE);
    }

    /** The words that open the list of nouns in which the token stands, "only after A, B and C", at a sentence's end; -1 for none. */
    private int listed(int token) {
        for (int i = token - 1; i > scene.sentence.from(); i--) {
            if (text.length(i, "exceptions") > 0) {
                return ends(i) ? i : -1;
            }
            if (text.isFinite(i) || text.is(i, "but") || scene.isMark(i, ';')) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether no verb follows in the sentence. */
    private boolean ends(int from) {
        for (int i = from + text.length(from, "exceptions"); i < scene.sentence.to(); i++) {
            if (text.isAside(i, from)) {
                continue;
            }
            if (scene.isMark(i, ',') && remark(i + 1)) {
                return true;
            }
            Operator op = clauses.startingAt(i);
            boolean judged = op != null && op.kind() != CueKind.NOUN && op.kind() != CueKind.TURN;
            if (text.isFinite(i) || judged) {
                return false;
            }
        }
        return true;
    }

    /** Whether a verb of speech opens the rest of the sentence: ", said X". */
    private boolean remark(int token) {
        Operator op = clauses.startingAt(token);
        return op != null && op.force() == Force.REPORT;
    }

    /** Whether what stands before the token is said to be possible under a condition only: "A is possible only after B". */
    boolean limited(int token) {
        for (int i = token; i < scene.sentence.to() && !clauses.closes(i); i++) {
            Operator op = clauses.startingAt(i);
            if (op != null && op.kind() == CueKind.PREDICATE && op.force() == Force.ACCEPT) {
                return text.length(op.to(), "exceptions") > 0;
            }
        }
        return false;
    }

    /** The conjunction of a condition that "that" ends: "on condition that", or -1. */
    private int conditionThat(int that) {
        int end = scene.isMark(that - 1, ',') ? that - 1 : that;
        for (int i = end - 1; i >= Math.max(scene.sentence.from(), end - LONGEST); i--) {
            int length = Math.max(text.length(i, "conditionals"), text.length(i, "exceptions"));
            if (length > 0 && i + length >= end - 1) {
                return text.length(i - 1, "exceptions") > 1 ? i - 1 : i;
            }
        }
        return -1;
    }

    /** Whether a conjunction before the token in its clause makes it a time, a reason or a condition. */
    boolean subordinate(int token) {
        for (int i = token - 1; i >= scene.sentence.from() && !scene.isMark(i, ','); i--) {
            if (text.length(i, "subordinators") > 0 || text.length(i, "conditionals") > 0) {
                return true;
            }
        }
        return of(token) >= 0;
    }

    /** Whether the clause that the conjunction opens says that something is not to be: "so that there is no A". */
    boolean denied(int conjunction, int from, int to) {
        for (int i = from - 1; i > conjunction && !text.is(i, "and") && !scene.isMark(i, ','); i--) {
            if (isDenial(i)) {
                return true;
            }
        }
        for (int i = to; i < scene.sentence.to() && !clauses.closes(i) && !text.is(i, "and"); i++) {
            if (isDenial(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDenial(int token) {
        return scene.isNegation(token) && (text.isFinite(token + 1) || scene.is(token + 1, scene.lexicon.auxiliaries));
    }
}
