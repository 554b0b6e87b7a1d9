package dev.parley.enrich.engine.statement.inflected;

import dev.parley.enrich.engine.inflected.InflectedText;
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
        for (int i = token - 1; i >= scene.sentence.from(); i--) {
            boolean opens = text.length(i, "conditionals") > 0 || text.length(i, "exceptions") > 0;
            if (opens) {
                return text.length(i - 1, "exceptions") > 0 ? i - 1 : i;
            }
            if (text.isAside(i, token)) {
                continue;
            }
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
}
