package dev.parley.enrich.engine.attribution;

import dev.parley.enrich.engine.text.Document;
import java.util.List;

/** Finds where a content ends that begins at a given token. */
final class ClauseEnd {
    private static final int LONGEST = 400;
    private static final int LONGEST_PHRASE = 60;

    private final Document document;
    private final Grammar grammar;
    private final CueLexicon lexicon;

    ClauseEnd(Document document, Grammar grammar, CueLexicon lexicon) {
        this.document = document;
        this.grammar = grammar;
        this.lexicon = lexicon;
    }

    /** One past the last token of a clause, in a sentence that ends at {@code limit}. */
    int clause(int from, int limit) {
        int end = Math.min(limit, from + LONGEST);
        for (int i = from; i < end; i++) {
            if (document.quoted(i)) {
                int close = closing(i);
                if (i <= from + 1 && ended(close, end)) {
                    return Math.min(close, end);
                }
                i = Math.min(close, end) - 1;
            } else if (grammar.is(i, WordClass.COMMA | WordClass.BREAK) && i > from && leaves(i + 1, end)) {
                return i;
            }
        }
        return trim(from, end);
    }

    /** One past the last token of the outermost quotation that holds the token. */
    int closing(int token) {
        return document.quotations().get(document.quotationOf(token)).to();
    }

    /** Whether a quotation that ends here is a whole of its own. */
    private boolean ended(int close, int end) {
        if (close >= end) {
            return true;
        }
        int last = close - 2;
        return grammar.is(last, WordClass.COMMA | WordClass.STOP)
                || grammar.is(close - 1, WordClass.COMMA | WordClass.STOP);
    }

    /** Whether after a comma something begins that is no longer said. */
    private boolean leaves(int at, int end) {
        if (at >= end) {
            return true;
        }
        if (isCue(at) && grammar.is(at, WordClass.GERUND)) {
            return true;
        }
        if (lexicon.sources().longest(document, at, end) != 0) {
            return true;
        }
        if (!grammar.is(at, WordClass.AND | WordClass.SUBORDINATOR)) {
            return false;
        }
        return cueAhead(at + 1, end);
    }

    /** Whether a verb of saying follows, at most a short subject away. */
    private boolean cueAhead(int from, int end) {
        for (int i = from; i < Math.min(end, from + 8); i++) {
            if (isCue(i)
                    && grammar.is(i, WordClass.PAST | WordClass.THIRD | WordClass.GERUND)
                    && !grammar.is(i, WordClass.NOUN)) {
                return true;
            }
            if (grammar.is(i, WordClass.MARK) || (grammar.finite(i, from) && !grammar.is(i, WordClass.AUXILIARY))) {
                return false;
            }
        }
        return false;
    }

    private boolean isCue(int at) {
        if (document.quoted(at)) {
            return false;
        }
        List<Cue> cues = lexicon.cuesOf(document.id(at));
        for (int c = 0; c < cues.size(); c++) {
            Cue cue = cues.get(c);
            boolean speaks = cue.takes(Frame.THAT | Frame.ZERO | Frame.QUOTE)
                    && cue.particles().isEmpty();
            if (cue.part() == Cue.Part.VERB
                    && (speaks || cue.type() == CueClass.ACCUSE || cue.type() == CueClass.REPORT)) {
                return true;
            }
        }
        return false;
    }

    /** One past the last token of a noun phrase, gerund or infinitive with what belongs to it. */
    int phrase(int from, int limit) {
        int end = Math.min(limit, from + LONGEST_PHRASE);
        for (int i = from; i < end; i++) {
            if (document.quoted(i)) {
                int close = closing(i);
                if (i <= from + 1 && ended(close, end)) {
                    return Math.min(close, end);
                }
                i = Math.min(close, end) - 1;
            } else if (i > from && stopsPhrase(i, end)) {
                return i;
            }
        }
        return trim(from, end);
    }

    private boolean stopsPhrase(int i, int end) {
        if (grammar.is(i, WordClass.STOP) || document.isMark(i, ';') || document.isMark(i, ':')) {
            return true;
        }
        if (grammar.is(i, WordClass.COMMA | WordClass.BREAK)) {
            return i + 1 >= end || endsAtComma(i + 1, end);
        }
        if (grammar.is(i, WordClass.SUBORDINATOR) && !grammar.is(i, WordClass.WH)) {
            return true;
        }
        if (i + 1 < end && grammar.is(i, WordClass.PREPOSITION) && grammar.is(i + 1, WordClass.TIME)) {
            return true;
        }
        return grammar.is(i, WordClass.AND)
                && i + 1 < end
                && grammar.is(i + 1, WordClass.PAST | WordClass.THIRD | WordClass.AUXILIARY | WordClass.MODAL)
                && !grammar.is(i + 1, WordClass.NOUN);
    }

    private boolean endsAtComma(int next, int end) {
        if (grammar.is(
                next,
                WordClass.SUBJECT
                        | WordClass.GERUND
                        | WordClass.SUBORDINATOR
                        | WordClass.ADVERB
                        | WordClass.PREPOSITION
                        | WordClass.WH)) {
            return true;
        }
        if (!grammar.is(next, WordClass.AND)) {
            return lexicon.sources().longest(document, next, end) != 0;
        }
        return grammar.is(next, WordClass.AND) && finiteAhead(next + 1, end);
    }

    private boolean finiteAhead(int from, int end) {
        for (int i = from; i < Math.min(end, from + 8); i++) {
            if (grammar.finite(i, from - 1)
                    || (i == from
                            && grammar.is(i, WordClass.PAST | WordClass.THIRD)
                            && !grammar.is(i, WordClass.NOUN))) {
                return true;
            }
            if (grammar.is(i, WordClass.MARK)) {
                return false;
            }
        }
        return false;
    }

    /** Leaves out the full stop and commas at the end. */
    int trim(int from, int end) {
        int to = end;
        while (to > from
                && !document.quoted(to - 1)
                && grammar.is(to - 1, WordClass.STOP | WordClass.COMMA | WordClass.BREAK)) {
            to--;
        }
        return to;
    }
}
