package dev.parley.enrich.engine.statement.inflected;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.inflected.InflectedText;
import dev.parley.enrich.engine.language.WordFeature;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.statement.CueKind;
import dev.parley.enrich.engine.statement.Force;
import dev.parley.enrich.engine.statement.Operator;
import dev.parley.enrich.engine.statement.Reading;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.statement.Stances;
import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.TokenKind;
import dev.parley.model.SideId;
import dev.parley.model.Stance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where clauses begin and end in a sentence of an inflected language, and what their openings make of them. */
final class InflectedClauses {
    private static final int NEGATION = 4;
    private static final int TURNING = 3;

    private final Scene scene;
    private final InflectedText text;
    private final InflectedConditions conditions;
    private final Enumerations lists;

    InflectedClauses(Scene scene, InflectedText text) {
        this.scene = scene;
        this.text = text;
        this.conditions = new InflectedConditions(scene, text, this);
        this.lists = new Enumerations(scene, text);
    }

    /** Whether no cue before the token governs what follows it. */
    boolean stops(int token) {
        return scene.isMark(token, ';')
                || scene.isMark(token, ':')
                || (text.is(token, "but") && !text.is(token + 1, "also"))
                || (text.is(token, "then") && comma(token - 1))
                || (text.length(token, "subordinators") > 0 && !text.is(token + 1, "particles"))
                || (text.is(token, "relatives") && comma(token - 1));
    }

    private boolean comma(int token) {
        return scene.isMark(token, ',') || scene.isMark(token - 1, ',');
    }

    /** Whether the token may part two clauses. */
    boolean separates(int token) {
        return scene.isMark(token, ',')
                || text.is(token, "and")
                || scene.isMark(token, '–')
                || scene.isMark(token, '—');
    }

    /** Whether a clause ends at the token for what stands before it. */
    boolean closes(int token) {
        return stops(token) || scene.isMark(token, ',') || text.is(token, "that") || text.is(token, "so_that");
    }

    /** Whether the cue's clause asks what follows from it, not whether it is so: "if Bora agrees". */
    boolean hypothetical(Operator op) {
        return conditional(op.from()) >= 0;
    }

    /** Whether the cue's clause is a question, which takes no stance. */
    boolean asked(Operator op) {
        return asked(op.from()) || text.is(op.from() + 1, "questions") || text.is(op.to(), "questions");
    }

    /** Whether the token stands in a question. */
    boolean asked(int token) {
        for (int i = token - 1; i >= Math.max(scene.sentence.from(), token - NEGATION); i--) {
            if (text.is(i, "questions")) {
                return true;
            }
        }
        return scene.isMark(scene.sentence.to() - 1, '?');
    }

    /** The word that makes the token's clause a condition, or -1. */
    int conditional(int token) {
        return conditions.of(token);
    }

    /** Whether what stands before the token is said to be possible under a condition only. */
    boolean limited(int token) {
        return conditions.limited(token);
    }

    /** Whether a conjunction before the token in its clause makes it a time, a reason or a condition. */
    boolean subordinate(int token) {
        return conditions.subordinate(token);
    }

    /** Whether "not" stands before the cue, alone or with the words that go with it. */
    boolean negated(Operator op) {
        boolean negated = false;
        for (int i = op.from() - 1; i >= Math.max(scene.sentence.from(), op.from() - NEGATION); i--) {
            if (inCue(i)) {
                return negated;
            }
            if (scene.isNegation(i)) {
                negated = negated == text.is(i + 1, "limits");
            } else if (!scene.isVerbal(i)) {
                return negated;
            }
        }
        return negated;
    }

    private boolean inCue(int token) {
        return scene.operators.stream()
                .anyMatch(op -> op.kind() != CueKind.TURN && op.from() <= token && token < op.to());
    }

    /** Whether the cue stands in a clause that "so that" opens. */
    boolean afterSoThat(Operator op) {
        for (int i = op.from() - 1; i >= scene.sentence.from(); i--) {
            if (text.is(i, "so_that")) {
                return true;
            }
            if (stops(i) || scene.isMark(i, ',') || text.is(i, "that")) {
                return false;
            }
        }
        return false;
    }

    /** The verb with person or past before the token in its clause, or -1. */
    int verbBefore(int token) {
        for (int i = token - 1; i >= scene.sentence.from(); i--) {
            if (text.isAside(i, token)) {
                continue;
            }
            if (text.isFinite(i)) {
                return i;
            }
            if (stops(i) || text.is(i, "that")) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether the cue is the refusal of something else in a list: "a refusal of A, B and C". */
    boolean refusesOther(Operator op, int edge) {
        return lists.refusesOther(op, edge);
    }

    /** Whether the cue denies another noun than the one at the edge: "no signs that there is A". */
    boolean deniesOther(Operator op, int edge) {
        return text.is(op.from(), "none") && !turns(op, edge);
    }

    /** Whether a phrase begins with a verb of a stance, with person or past. */
    boolean startsWithVerb(PhraseMatch<ConditionPhrase> mention) {
        Operator op = startingAt(mention.from());
        return op != null && op.kind() == CueKind.VERB && op.to() < mention.to() && text.isFinite(op.from());
    }

    /** Whether a word right before the token turns it: "without". */
    boolean turnedBefore(int token) {
        Operator op = endingAt(token - 1);
        return op != null && op.kind() == CueKind.TURN;
    }

    /** Whether a side asks another for what only it itself can give, so that something else must be meant. */
    boolean givesAway(Reading reading) {
        List<SideId> burdens = reading.mention().value().condition().burdens();
        boolean gives = reading.stance() == Stance.REQUIRES
                && reading.holders().stream().allMatch(holder -> burdens.contains(holder.side()));
        for (int i = reading.at(); gives && i < reading.mention().from(); i++) {
            ActorMention asked = scene.actors.at(i);
            if (asked != null && asked.side() != null && !burdens.contains(asked.side())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word right before the token makes it a date: "after the truce". */
    boolean isDate(int token) {
        return text.is(token - 1, "temporal") || (text.is(token - 1, "spans") && text.is(token - 2, "prepositions"));
    }

    /** The first of the infinitives that "and" joins with the one at the token: what governs it governs all. */
    int coordinated(int token) {
        return lists.first(token);
    }

    /** Whether a preposition stands right before the token. */
    boolean afterPreposition(int token) {
        return text.is(token - 1, "prepositions");
    }

    /** Whether what stands between the tokens may be the object of the verb after it. */
    boolean isObject(int from, int to, int verb) {
        boolean described = false;
        for (int i = to; i < verb; i++) {
            described = scene.isMark(i, ',')
                    ? !described && (text.is(i + 1, "relatives") || text.is(i + 2, "relatives"))
                    : described;
            if (described || text.isAside(i, verb)) {
                continue;
            }
            if (text.isFinite(i) || text.may(i, WordFeature.INFINITIVE)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the preposition before the token is the one that the cue governs: "to this he agrees". */
    boolean governs(Operator op, int token) {
        String preposition = text.word(token - 1);
        return !preposition.isEmpty()
                && List.of(op.cue().text().split("[^\\p{L}']+")).contains(preposition);
    }

    /** Whether the token parts two clauses: a comma, a dash or an "and" between verbs. */
    boolean parts(int token) {
        return separates(token) && (!text.is(token, "and") || joinsVerbs(token));
    }

    /** Whether a word that turns what follows stands close enough before it. */
    boolean turns(Operator op, int edge) {
        for (int i = op.to(); i < edge; i++) {
            if (scene.isMark(i, ',') || text.is(i, "and")) {
                return false;
            }
        }
        return edge - op.to() < TURNING;
    }

    private boolean joinsVerbs(int and) {
        for (int i = and - 1; i >= scene.sentence.from() && !closes(i); i--) {
            if (text.isFinite(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the clause that the conjunction opens says that something is not to be: "so that there is no A". */
    boolean denied(int conjunction, int from, int to) {
        return conditions.denied(conjunction, from, to);
    }

    /** The cue that ends at the token; absent where none does. */
    @Nullable Operator endingAt(int token) {
        for (Operator op : scene.operators) {
            if (op.to() == token + 1) {
                return op;
            }
        }
        return null;
    }

    /** The cue that starts at the token; absent where none does. */
    @Nullable Operator startingAt(int token) {
        for (Operator op : scene.operators) {
            if (op.from() == token) {
                return op;
            }
        }
        return null;
    }

    /** Whether a dash after the noun makes what follows its predicate: "the aim – a truce". */
    boolean isPredicate(Operator op) {
        int at = op.to();
        while (at < scene.sentence.to() && scene.document.kind(at) == TokenKind.QUOTE) {
            at++;
        }
        return scene.isMark(at, '–')
                || scene.isMark(at, '—')
                || (scene.isMark(at, '-') && scene.document.spaceBefore(at));
    }

    /** A cue's force with the negation before it; several negative words are one, but "not" twice is none. */
    Force force(Operator op) {
        return negated(op) ? Stances.negate(op.force()) : op.force();
    }
}
