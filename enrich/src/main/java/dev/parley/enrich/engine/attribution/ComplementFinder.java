package dev.parley.enrich.engine.attribution;

import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Shape;
import org.jspecify.annotations.Nullable;

/** Finds the content that follows a cue, past adverbs, times, places and whom it was said to. */
final class ComplementFinder {
    private static final int LONGEST_GAP = 24;
    private static final int FINITE_WITHIN = 14;
    private static final int LONGEST_TIME = 3;
    private static final int PHRASE_START = WordClass.DETERMINER
            | WordClass.POSSESSIVE
            | WordClass.SUBJECT
            | WordClass.PRONOUN
            | WordClass.PROPER
            | WordClass.NOUN
            | WordClass.ADJECTIVE
            | WordClass.NUMBER
            | WordClass.GERUND
            | WordClass.PARTICIPLE;

    private static final int ADDRESSED = PHRASE_START | WordClass.BASE | WordClass.THIRD;

    private final Document document;
    private final Grammar grammar;
    private final ClauseEnd ends;

    ComplementFinder(Document document, Grammar grammar, ClauseEnd ends) {
        this.document = document;
        this.grammar = grammar;
        this.ends = ends;
    }

    /** The content after a cue that ends at {@code from}, in a sentence that ends at {@code limit}. */
    @Nullable Complement find(Cue cue, int from, int limit) {
        Complement near = at(cue, from, limit, false);
        if (near != null && !(near.frame() == Frame.OBJECT && clauseAfterAddressee(cue, from, limit))) {
            return near;
        }
        int gap = from;
        boolean addressee = cue.takes(Frame.ADDRESSEE);
        while (gap < Math.min(limit, from + LONGEST_GAP)) {
            int next = skip(gap, limit, addressee);
            if (next <= gap) {
                break;
            }
            addressee = false;
            gap = next;
            Complement found = at(cue, gap, limit, true);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private boolean clauseAfterAddressee(Cue cue, int from, int limit) {
        int next = cue.takes(Frame.ADDRESSEE) ? afterPhrase(from, limit) : limit;
        return next < limit && next > from && grammar.is(next, WordClass.THAT | WordClass.WH);
    }

    private @Nullable Complement at(Cue cue, int at, int limit, boolean apart) {
        if (at >= limit) {
            return null;
        }
        Complement quote = quote(cue, at, limit);
        if (quote != null) {
            return quote;
        }
        if (grammar.is(at, WordClass.THAT) && cue.takes(Frame.THAT) && startsClause(at + 1, limit)) {
            return clause(Frame.THAT, at, limit);
        }
        if (grammar.is(at, WordClass.TO)) {
            return cue.takes(Frame.TO) && verbAfter(at, limit)
                    ? phrase(Frame.TO, at, limit)
                    : with(cue, at, limit, apart);
        }
        if (cue.takes(Frame.WH) && isWh(at)) {
            return clause(Frame.WH, at, limit);
        }
        if (cue.takes(Frame.ZERO) && (existential(at, limit) || opensClause(at, limit))) {
            return clause(Frame.ZERO, at, limit);
        }
        if (cue.takes(Frame.ING) && grammar.is(at, WordClass.GERUND)) {
            return phrase(Frame.ING, at, limit);
        }
        boolean object = cue.takes(Frame.OBJECT) && !apart && (grammar.is(at, PHRASE_START) || isWh(at));
        return object ? phrase(Frame.OBJECT, at, limit) : with(cue, at, limit, apart);
    }

    private boolean opensClause(int at, int limit) {
        return grammar.is(at, PHRASE_START) && finiteWithin(at, limit);
    }

    /** "There is", "there would be". */
    private boolean existential(int at, int limit) {
        return at + 1 < limit
                && grammar.is(at, WordClass.EXISTENTIAL)
                && grammar.is(at + 1, WordClass.AUXILIARY | WordClass.MODAL);
    }

    private @Nullable Complement with(Cue cue, int at, int limit, boolean apart) {
        if (!cue.takes(Frame.WITH) || apart) {
            return null;
        }
        for (int preposition : cue.with()) {
            if (document.id(at) == preposition && at + 1 < limit) {
                return phrase(Frame.WITH, at + 1, limit);
            }
        }
        return null;
    }

    private @Nullable Complement quote(Cue cue, int at, int limit) {
        if (!cue.takes(Frame.QUOTE | Frame.THAT | Frame.ZERO)) {
            return null;
        }
        int open = at;
        if (open < limit && (grammar.is(open, WordClass.COMMA) || document.isMark(open, ':'))) {
            open++;
        }
        if (open < limit && document.quoted(open) && grammar.is(open, WordClass.QUOTE)) {
            return clause(Frame.QUOTE, open, limit);
        }
        boolean colon = open > at && document.isMark(at, ':') && open < limit;
        return colon ? clause(Frame.QUOTE, open, limit) : null;
    }

    private Complement clause(int frame, int from, int limit) {
        return new Complement(frame, new TokenRange(from, Math.max(from + 1, ends.clause(from, limit))));
    }

    private Complement phrase(int frame, int from, int limit) {
        return new Complement(frame, new TokenRange(from, Math.max(from + 1, ends.phrase(from, limit))));
    }

    private boolean isWh(int at) {
        return grammar.is(at, WordClass.WH)
                || (grammar.is(at, WordClass.SUBORDINATOR)
                        && document.end(at) - document.start(at) == 2
                        && document.text().startsWith("if", document.start(at)));
    }

    private boolean verbAfter(int to, int limit) {
        int at = to + 1;
        while (at < limit && at < to + 3 && grammar.is(at, WordClass.ADVERB | WordClass.NEGATION)) {
            at++;
        }
        return at < limit
                && (document.quoted(at)
                        || grammar.is(at, WordClass.BASE | WordClass.AUXILIARY)
                        || (grammar.is(at, WordClass.NOUN)
                                && !grammar.is(at, WordClass.DETERMINER | WordClass.POSSESSIVE)
                                && document.shape(at) == Shape.LOWER
                                && !document.text(at).endsWith("s")));
    }

    private boolean startsClause(int at, int limit) {
        return at < limit
                && (document.quoted(at) || !grammar.is(at, WordClass.MARK) || grammar.is(at, WordClass.COMMA));
    }

    private boolean finiteWithin(int from, int limit) {
        if (grammar.is(from, WordClass.SUBJECT)) {
            return true;
        }
        for (int i = from + 1; i < Math.min(limit, from + FINITE_WITHIN); i++) {
            if (document.quoted(i) && i > from + 1) {
                return true;
            }
            if (grammar.is(i, WordClass.BREAK | WordClass.STOP | WordClass.SUBORDINATOR)) {
                return false;
            }
            if (grammar.is(i, WordClass.COMMA)
                    && i + 1 < limit
                    && grammar.is(i + 1, WordClass.AND | WordClass.SUBJECT | WordClass.SUBORDINATOR)) {
                return false;
            }
            if (grammar.is(i, WordClass.WH | WordClass.THAT)) {
                return false;
            }
            if (grammar.finite(i, from)) {
                return true;
            }
        }
        return false;
    }

    /** Past one adverb, time, place or addressee; {@code at} itself where there is none. */
    private int skip(int at, int limit, boolean addressee) {
        if (grammar.is(at, WordClass.ADVERB | WordClass.TIME)
                && !grammar.is(at, WordClass.AND | WordClass.THAT | WordClass.DETERMINER)) {
            return at + 1;
        }
        int time = afterTime(at, limit);
        if (time > at) {
            return time;
        }
        boolean preposition = grammar.is(at, WordClass.PREPOSITION | WordClass.TO)
                || (grammar.is(at, WordClass.SUBORDINATOR) && !isWh(at));
        if (preposition) {
            return afterPhrase(at + 1, limit);
        }
        if (addressee && grammar.is(at, ADDRESSED)) {
            return afterPhrase(at, limit);
        }
        if (grammar.is(at, WordClass.COMMA)
                && at + 1 < limit
                && grammar.is(
                        at + 1,
                        WordClass.PREPOSITION
                                | WordClass.NUMBER
                                | WordClass.ADVERB
                                | WordClass.GERUND
                                | WordClass.TIME
                                | WordClass.SUBORDINATOR)) {
            return afterComma(at, limit);
        }
        return at;
    }

    /** Past "last week", "this month", "three days ago". */
    private int afterTime(int from, int limit) {
        int at = from;
        while (at < Math.min(limit, from + LONGEST_TIME)
                && !grammar.is(at, WordClass.TIME)
                && grammar.is(at, WordClass.ADJECTIVE | WordClass.NUMBER | WordClass.DETERMINER | WordClass.NOUN)) {
            at++;
        }
        boolean time = at > from
                && at + 1 < limit
                && grammar.is(at, WordClass.TIME)
                && !grammar.is(at + 1, WordClass.CLITIC_S);
        return time ? at + 1 : from;
    }

    /** Past "the reporters": stops where a new phrase begins. */
    private int afterPhrase(int from, int limit) {
        int at = from;
        while (at < limit
                && grammar.is(at, ADDRESSED | WordClass.HYPHEN | WordClass.CLITIC_S | WordClass.TIME)
                && !document.quoted(at)) {
            boolean again = at > from
                    && grammar.is(
                            at, WordClass.DETERMINER | WordClass.SUBJECT | WordClass.POSSESSIVE | WordClass.PRONOUN);
            if (again) {
                break;
            }
            at++;
        }
        return Math.max(at, from);
    }

    /** Past an aside after the cue: "said, in a letter to Congress, that". */
    private int afterComma(int comma, int limit) {
        for (int i = comma + 1; i < Math.min(limit, comma + LONGEST_GAP); i++) {
            if (grammar.is(i, WordClass.COMMA)) {
                return i + 1;
            }
            if (document.quoted(i) || grammar.is(i, WordClass.STOP | WordClass.BREAK)) {
                return comma;
            }
        }
        return comma;
    }
}
