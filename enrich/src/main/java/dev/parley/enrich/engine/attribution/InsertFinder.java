package dev.parley.enrich.engine.attribution;

import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Quotation;
import dev.parley.enrich.engine.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds contents that stand before or around their cue: "...," she said; ..., said the envoy, ... */
final class InsertFinder {
    private static final int EDGE = WordClass.COMMA | WordClass.QUOTE | WordClass.BREAK | WordClass.STOP;
    private static final int AFTER = EDGE
            | WordClass.PREPOSITION
            | WordClass.ADVERB
            | WordClass.TIME
            | WordClass.SUBORDINATOR
            | WordClass.AND
            | WordClass.TO
            | WordClass.GERUND
            | WordClass.WH;
    private static final int ADDRESSED = WordClass.DETERMINER
            | WordClass.POSSESSIVE
            | WordClass.PRONOUN
            | WordClass.PROPER
            | WordClass.NOUN
            | WordClass.ADJECTIVE
            | WordClass.NUMBER
            | WordClass.HYPHEN
            | WordClass.CLITIC_S;
    private static final int SCARE = 2;
    private static final int LONGEST_NAME = 12;
    private static final int LONG = 8;
    private static final int LONGEST_GAP = 80;

    private final Document document;
    private final Grammar grammar;
    private final ClauseEnd ends;

    InsertFinder(Document document, Grammar grammar, ClauseEnd ends) {
        this.document = document;
        this.grammar = grammar;
        this.ends = ends;
    }

    /** Source and content around a cue. */
    record Insert(TokenRange source, List<TokenRange> content, boolean quoted, boolean opensQuoted) {
        /** Whether the content is quoted and long enough to be no mere name or title. */
        boolean spoken() {
            return quoted && (opensQuoted || content.get(0).length() > LONG);
        }
    }

    /** What stands around "S V". */
    @Nullable Insert around(VerbGroup group, Subject subject, Sentence sentence, int from, boolean addressee) {
        int edge = subject.left();
        if (edge < from || !isEdge(edge)) {
            return null;
        }
        int after = addressee ? afterAddressee(group.to(), sentence.to()) : group.to();
        boolean stops = goesNoFurther(after, sentence.to()) || (addressee && document.quoted(edge));
        return stops ? build(subject.range(), edge, after, sentence, from) : null;
    }

    /** Past whom the words were said to: "…, the envoy told state television". */
    private int afterAddressee(int from, int limit) {
        int at = from;
        while (at < Math.min(limit, from + LONG) && grammar.is(at, ADDRESSED) && !document.quoted(at)) {
            if (at > from && grammar.finite(at, from)) {
                return from;
            }
            at++;
        }
        return at;
    }

    /** What stands around "V S". */
    @Nullable Insert inverted(VerbGroup group, Sentence sentence, int from) {
        int edge = group.from() - 1;
        if (edge < from || !isEdge(edge) || !grammar.is(group.head(), WordClass.PAST | WordClass.THIRD)) {
            return null;
        }
        int to = group.to();
        int end = to;
        while (end < sentence.to()
                && end < to + 40
                && !grammar.is(end, EDGE | WordClass.SUBORDINATOR | WordClass.WH)
                && !document.quoted(end)) {
            if (grammar.finite(end, to)
                    || (end > to + 1 && grammar.is(end, WordClass.PREPOSITION) && isPlaceOrTime(end))) {
                break;
            }
            end++;
        }
        boolean named = end > to
                && grammar.is(
                        to,
                        WordClass.PROPER
                                | WordClass.DETERMINER
                                | WordClass.NOUN
                                | WordClass.SUBJECT
                                | WordClass.PRONOUN
                                | WordClass.POSSESSIVE
                                | WordClass.ADJECTIVE);
        if (!named || (end < sentence.to() && grammar.finite(end, to) && !grammar.is(end, EDGE))) {
            return null;
        }
        boolean quoted = document.quoted(edge) || (edge > from && document.quoted(edge - 1));
        if (!quoted
                && (end - to > LONGEST_NAME
                        || !grammar.is(to, WordClass.PROPER | WordClass.DETERMINER | WordClass.SUBJECT))) {
            return null;
        }
        return build(new TokenRange(to, end), edge, end, sentence, from);
    }

    private boolean isPlaceOrTime(int preposition) {
        String word = document.text(preposition);
        return switch (word) {
            case "on", "at", "during", "after", "in", "about", "by", "as" -> true;
            default -> false;
        };
    }

    /** Whether a content may end at the token. */
    private boolean isEdge(int token) {
        return grammar.is(token, WordClass.COMMA | WordClass.BREAK)
                || (grammar.is(token, WordClass.QUOTE) && document.quoted(token) && ends.closing(token) == token + 1);
    }

    private boolean goesNoFurther(int after, int limit) {
        return after >= limit || grammar.is(after, AFTER);
    }

    private @Nullable Insert build(TokenRange source, int edge, int after, Sentence sentence, int from) {
        boolean quoted = document.quoted(edge) || (edge > from && document.quoted(edge - 1));
        int start = from;
        if (quoted) {
            start = quotationStart(document.quoted(edge) ? edge : edge - 1, from);
        }
        while (start < edge && !document.quoted(start) && grammar.is(start, WordClass.COMMA | WordClass.BREAK)) {
            start++;
        }
        int end = ends.trim(start, edge + 1);
        TokenRange rest = rest(after, sentence, quoted);
        boolean whole = quoted ? words(start, end) >= SCARE || end - start > 1 : isContent(start, end, after, rest);
        if (end <= start || !whole) {
            return null;
        }
        List<TokenRange> content = new ArrayList<>();
        content.add(new TokenRange(start, end));
        if (rest != null) {
            content.add(rest);
        }
        return new Insert(source, content, quoted, document.quoted(start));
    }

    /** Where a content begins whose last words are quoted: with the words before the quotation in the same sentence. */
    private int quotationStart(int token, int from) {
        Quotation quotation = document.quotations().get(document.quotationOf(token));
        return Math.min(quotation.from(), from);
    }

    private int words(int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++) {
            words += document.isWord(i) ? 1 : 0;
        }
        return words;
    }

    /** Whether words before a cue can be said: a clause, its subject, or a few words that begin no other clause. */
    private boolean isContent(int from, int to, int after, @Nullable TokenRange rest) {
        if (isClause(from, to)) {
            return true;
        }
        boolean plain = words(from, to) > 2 && !grammar.is(from, WordClass.PREPOSITION | WordClass.SUBORDINATOR);
        if (rest != null) {
            return grammar.finite(rest.from(), from)
                    || grammar.is(rest.from(), WordClass.PAST | WordClass.AUXILIARY | WordClass.MODAL)
                    || (plain && grammar.is(rest.from(), WordClass.PREPOSITION | WordClass.SUBORDINATOR));
        }
        boolean last = after >= document.size() || grammar.is(after, WordClass.STOP);
        return last && plain;
    }

    private boolean isClause(int from, int to) {
        for (int i = from; i < to; i++) {
            if (document.quoted(i) || grammar.finite(i, from)) {
                return true;
            }
        }
        return false;
    }

    /** The content's second part, after the cue. */
    private @Nullable TokenRange rest(int after, Sentence sentence, boolean quoted) {
        for (int i = after; i < Math.min(sentence.to(), after + LONGEST_GAP); i++) {
            if (document.quoted(i)) {
                boolean opens =
                        i == document.quotations().get(document.quotationOf(i)).from();
                boolean whole = i > after && grammar.is(i - 1, WordClass.COMMA | WordClass.BREAK);
                return opens && whole ? new TokenRange(i, ends.closing(i)) : null;
            }
            if (grammar.is(i, WordClass.COMMA)
                    && i == after
                    && !quoted
                    && i + 2 < sentence.to()
                    && !grammar.is(i + 1, WordClass.GERUND | WordClass.WH)) {
                int end = ends.clause(i + 1, sentence.to());
                return end > i + 1 ? new TokenRange(i + 1, end) : null;
            }
        }
        return null;
    }
}
