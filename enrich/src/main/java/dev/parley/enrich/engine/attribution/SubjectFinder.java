package dev.parley.enrich.engine.attribution;

import dev.parley.enrich.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** Finds the subject of a verb group to its left: noun phrases with asides, relative clauses and joined names. */
final class SubjectFinder {
    private static final int LONGEST = 45;
    private static final int WALL = WordClass.BREAK | WordClass.STOP | WordClass.SUBORDINATOR;

    private final Document document;
    private final Grammar grammar;

    SubjectFinder(Document document, Grammar grammar) {
        this.document = document;
        this.grammar = grammar;
    }

    /** The subject of a verb group that begins at {@code verb}, in a sentence that begins at {@code start}. */
    @Nullable Subject find(int verb, int start) {
        int low = Math.max(start, verb - LONGEST);
        int last = verb - 1;
        if (last < low) {
            return null;
        }
        if (grammar.is(last, WordClass.WH | WordClass.THAT) && !grammar.is(last, WordClass.PRONOUN & ~WordClass.WH)) {
            return relative(last, low);
        }
        if (isRelativePronoun(last)) {
            return relative(last, low);
        }
        if (grammar.is(last, WordClass.COMMA)) {
            int opening = beforeAside(last, low);
            return opening < low ? null : phrase(opening, low, true);
        }
        if (grammar.is(last, WordClass.BREAK) && isDash(last)) {
            int opening = dashBefore(last, low);
            return opening <= low ? null : phrase(opening - 1, low, true);
        }
        boolean floats = grammar.is(last, WordClass.DETERMINER) && last > low && grammar.is(last - 1, WordClass.PROPER);
        Subject all = floats ? phrase(last - 1, low, false) : null;
        return grammar.is(last, WordClass.AND) ? null : all == null ? phrase(last, low, false) : all;
    }

    private boolean isRelativePronoun(int token) {
        if (!grammar.is(token, WordClass.WH | WordClass.THAT)) {
            return false;
        }
        String word = document.text(token);
        return "who".equals(word) || "which".equals(word) || "that".equals(word);
    }

    private @Nullable Subject relative(int pronoun, int low) {
        int last = pronoun - 1;
        if (last >= low && grammar.is(last, WordClass.COMMA)) {
            last--;
        }
        if (last < low || !isNominal(last)) {
            return grammar.is(pronoun, WordClass.WH) && !"what".equals(document.text(pronoun))
                    ? new Subject(new TokenRange(pronoun, pronoun + 1), pronoun - 1, true, false)
                    : null;
        }
        Subject antecedent = phrase(last, low, false);
        int from = antecedent == null ? last : antecedent.range().from();
        return new Subject(new TokenRange(from, pronoun + 1), from - 1, true, false);
    }

    /** Before which token the aside that ends with this comma was opened; below {@code low} for none. */
    private int beforeAside(int comma, int low) {
        int at = comma - 1;
        while (at > low) {
            if (grammar.is(at, WordClass.COMMA)) {
                boolean aside = opensAside(at + 1);
                if (aside || !grammar.is(at - 1, WordClass.COMMA)) {
                    int further = furtherAside(at, low);
                    return further >= low ? further : at - 1;
                }
            }
            if (grammar.is(at, WALL) || (grammar.is(at, WordClass.QUOTE) && !document.quoted(at))) {
                return -1;
            }
            at--;
        }
        return -1;
    }

    /** A place or age in the midst of an aside ("Springfield, Va.,"): the comma before it may open the aside. */
    private int furtherAside(int comma, int low) {
        for (int at = comma - 1; at > low && at > comma - 8; at--) {
            if (grammar.is(at, WALL | WordClass.QUOTE | WordClass.SUBJECT | WordClass.AND)) {
                return -1;
            }
            if (grammar.is(at, WordClass.COMMA)) {
                boolean name = grammar.is(at - 1, WordClass.PROPER) && opensAside(at + 1);
                return name ? at - 1 : -1;
            }
        }
        return -1;
    }

    private boolean opensAside(int at) {
        return grammar.is(
                at,
                WordClass.WH
                        | WordClass.DETERMINER
                        | WordClass.PREPOSITION
                        | WordClass.NUMBER
                        | WordClass.GERUND
                        | WordClass.PARTICIPLE
                        | WordClass.POSSESSIVE
                        | WordClass.ADJECTIVE
                        | WordClass.NOUN
                        | WordClass.AND);
    }

    private boolean isDash(int at) {
        char c = document.first(at);
        return c == '—' || c == '–' || c == '-';
    }

    private int dashBefore(int dash, int low) {
        for (int at = dash - 1; at > low; at--) {
            if (grammar.is(at, WordClass.BREAK) && isDash(at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isNominal(int at) {
        return grammar.is(at, WordClass.NOMINAL | WordClass.BRACKET | WordClass.ADJECTIVE | WordClass.DETERMINER)
                || (grammar.is(at, WordClass.QUOTE) && document.quoted(at));
    }

    /** The noun phrase that ends with the token. */
    private @Nullable Subject phrase(int last, int low, boolean aside) {
        if (!isNominal(last) && !(grammar.is(last, WordClass.VERB) && grammar.is(last, WordClass.NOUN))) {
            return null;
        }
        int from = last;
        boolean alone = grammar.is(last, WordClass.SUBJECT)
                || (grammar.is(last, WordClass.PRONOUN)
                        && last > low
                        && !grammar.is(last - 1, WordClass.PREPOSITION | WordClass.DETERMINER));
        while (!alone && from > low && belongs(from - 1, low, last)) {
            from = document.quoted(from - 1) ? openingOf(from - 1, low) : from - 1;
        }
        from = afterLeadingPhrase(from, last);
        if (from > last || (!aside && !startsPhrase(from))) {
            return null;
        }
        return new Subject(new TokenRange(from, last + 1), from - 1, false, false);
    }

    private int openingOf(int token, int low) {
        int quotation = document.quotationOf(token);
        return Math.max(low, document.quotations().get(quotation).from());
    }

    private boolean belongs(int at, int low, int last) {
        if (grammar.is(at, WALL | WordClass.COMMA | WordClass.TO | WordClass.MODAL)) {
            return false;
        }
        if (document.quoted(at)) {
            return document.quotations().get(document.quotationOf(at)).scare();
        }
        if (grammar.is(at, WordClass.AND)) {
            return joinsNames(at, low, last);
        }
        if (grammar.is(at, WordClass.WH | WordClass.THAT)) {
            return at > low
                    && grammar.is(at - 1, WordClass.NOUN | WordClass.PROPER)
                    && at + 1 < last
                    && !grammar.is(
                            at + 1, WordClass.SUBJECT | WordClass.DETERMINER | WordClass.PROPER | WordClass.POSSESSIVE);
        }
        if (grammar.is(at, WordClass.SUBJECT)) {
            return false;
        }
        return !grammar.finite(at, low) || relativeBefore(at, low);
    }

    /** Whether a relative pronoun stands at most a few words before a finite verb. */
    private boolean relativeBefore(int verb, int low) {
        for (int at = verb - 1; at >= low && at > verb - 4; at--) {
            if (grammar.is(at, WordClass.WH)) {
                return !grammar.is(at, WordClass.SUBORDINATOR);
            }
            if (!grammar.is(at, WordClass.ADVERB | WordClass.AUXILIARY | WordClass.NEGATION)) {
                return false;
            }
        }
        return false;
    }

    private boolean joinsNames(int at, int low, int last) {
        if (at + 1 > last || at <= low || !grammar.is(at - 1, WordClass.NOUN | WordClass.PROPER)) {
            return false;
        }
        for (int before = at - 1; before >= low && before > at - 12; before--) {
            if (grammar.is(before, WALL | WordClass.COMMA | WordClass.QUOTE)) {
                break;
            }
            if (grammar.finite(before, low)) {
                return false;
            }
        }
        return true;
    }

    /** Leaves out "But", "Meanwhile" and a phrase like "In a statement" before the subject. */
    private int afterLeadingPhrase(int from, int last) {
        int at = from;
        while (at < last
                && grammar.is(at, WordClass.AND | WordClass.ADVERB | WordClass.SUBORDINATOR)
                && !grammar.is(at, WordClass.DETERMINER)) {
            at++;
        }
        if (!grammar.is(at, WordClass.PREPOSITION)) {
            return at;
        }
        int best = -1;
        for (int i = at + 2; i <= last; i++) {
            boolean opens = grammar.is(i, WordClass.DETERMINER | WordClass.SUBJECT | WordClass.POSSESSIVE)
                    || (grammar.is(i, WordClass.PROPER | WordClass.PRONOUN)
                            && !grammar.is(i - 1, WordClass.PROPER | WordClass.ADJECTIVE));
            if (opens
                    && !grammar.is(
                            i - 1,
                            WordClass.PREPOSITION
                                    | WordClass.DETERMINER
                                    | WordClass.AND
                                    | WordClass.CLITIC_S
                                    | WordClass.HYPHEN)) {
                best = i;
            }
        }
        return best < 0 ? at : best;
    }

    private boolean startsPhrase(int from) {
        return !grammar.is(from, WordClass.PREPOSITION) || grammar.is(from, WordClass.NOMINAL | WordClass.ADVERB);
    }
}
