package dev.parley.enrich.engine.date;

import dev.parley.enrich.engine.date.DateWord.Kind;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.LanguageFile;
import dev.parley.enrich.engine.text.Phrases;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.enrich.engine.text.TokenKind;
import dev.parley.enrich.engine.text.TokenTrie;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days that a sentence names: "on Tuesday", "12 May", "May 12, 2022", "last week", "three days ago", "in 2022".
 * A day that cannot be told for sure is none. Immutable once compiled.
 */
public final class DateFinder {
    private static final int DAYS = 31;
    private static final int YEAR_DIGITS = 4;
    private static final int DECIMAL = 10;

    private final @Nullable DateLexicon lexicon;

    /** Compiles the words of a language, of which there may be none. Words are added to the vocabulary. */
    public DateFinder(String language, Phrases phrases) {
        lexicon = LanguageFile.exists(language, "dates") ? new DateLexicon(language, phrases) : null;
    }

    /**
     * The days that a sentence names, in its order.
     *
     * @param published when the text was published; where that is unknown only days with their year are found
     */
    List<TextDate> find(Document document, Sentence sentence, @Nullable Instant published) {
        List<TextDate> dates = new ArrayList<>();
        if (lexicon != null) {
            Reader reader = new Reader(document, sentence, new Calendar(published), lexicon);
            while (reader.at < sentence.to()) {
                TextDate date = reader.next();
                if (date != null) {
                    dates.add(date);
                }
            }
        }
        return dates;
    }

    /** Reads a sentence from left to right. */
    private static final class Reader {
        private final Document document;
        private final Sentence sentence;
        private final Calendar calendar;
        private final DateLexicon lexicon;
        private int at;

        Reader(Document document, Sentence sentence, Calendar calendar, DateLexicon lexicon) {
            this.document = document;
            this.sentence = sentence;
            this.calendar = calendar;
            this.lexicon = lexicon;
            this.at = sentence.from();
        }

        /** The date that begins here, after which the reading goes on; else the reading goes on with the next word. */
        @Nullable TextDate next() {
            int from = at;
            TextDate date = number(from) > 0 ? numbered(from) : worded(from);
            at = Math.max(date == null ? at : date.to(), from + 1);
            return date;
        }

        /** "12 May 2022", "12th of May", "3 days ago". */
        private @Nullable TextDate numbered(int from) {
            int day = number(from);
            int next = skip(from + 1, Kind.GLUE);
            if (is(next, Kind.MONTH) && day <= DAYS) {
                int year = skipMark(end(next), ',');
                boolean dated = year(year) > 0;
                return calendar.day(
                        from, dated ? year + 1 : end(next), day, word(next).number(), year(year));
            }
            return ago(from, day, from + 1);
        }

        private @Nullable TextDate worded(int from) {
            DateWord word = wordOrNull(from);
            if (word == null) {
                return null;
            }
            int end = end(from);
            return switch (word.kind()) {
                case WEEKDAY -> weekday(from, from, false);
                case MONTH -> month(from, from);
                case RELATIVE -> calendar.relative(from, end, word.number(), word.unit());
                case COUNT -> ago(from, word.number(), end);
                case PAST -> is(end, Kind.WEEKDAY) ? weekday(from, end, true) : null;
                case FUTURE -> {
                    at = is(end, Kind.WEEKDAY) || is(end, Kind.MONTH) ? end(end) : from;
                    yield null;
                }
                case IN -> in(from, end);
                case UNIT, AGO, GLUE -> null;
            };
        }

        /** "Tuesday", "Tuesday, 12 May", "Tuesday (May 12)". */
        private @Nullable TextDate weekday(int from, int name, boolean past) {
            int next = skipMark(skipMark(end(name), ','), '(');
            TextDate exact = number(next) > 0 ? numbered(next) : is(next, Kind.MONTH) ? month(next, next) : null;
            return exact != null
                    ? new TextDate(from, exact.to(), exact.first(), exact.last())
                    : calendar.weekday(from, end(name), word(name).number(), past);
        }

        /** "May 12", "May 12, 2022", "May 2022"; a month alone only after "in". */
        private @Nullable TextDate month(int from, int name) {
            int next = end(name);
            int month = word(name).number();
            if (year(next) > 0) {
                return calendar.month(from, next + 1, month, year(next));
            }
            int day = number(next);
            if (day < 1 || day > DAYS) {
                return null;
            }
            int year = skipMark(next + 1, ',');
            boolean dated = year(year) > 0;
            return calendar.day(from, dated ? year + 1 : next + 1, day, month, year(year));
        }

        /** "in 2022", "in May". */
        private @Nullable TextDate in(int from, int next) {
            if (year(next) > 0) {
                return calendar.year(from, next + 1, year(next));
            }
            if (!is(next, Kind.MONTH)) {
                return null;
            }
            TextDate exact = month(from, next);
            return exact != null
                    ? exact
                    : calendar.month(from, end(next), word(next).number(), 0);
        }

        private @Nullable TextDate ago(int from, int count, int next) {
            return is(next, Kind.UNIT) && is(end(next), Kind.AGO)
                    ? calendar.relative(from, end(end(next)), -count, word(next).unit())
                    : null;
        }

        private int skip(int token, Kind kind) {
            return is(token, kind) ? end(token) : token;
        }

        private int skipMark(int token, char mark) {
            return token < sentence.to() && document.isMark(token, mark) ? token + 1 : token;
        }

        private boolean is(int token, Kind kind) {
            DateWord word = wordOrNull(token);
            return word != null && word.kind() == kind;
        }

        private DateWord word(int token) {
            return lexicon.words.value(lexicon.words.longest(document, token, sentence.to()));
        }

        private @Nullable DateWord wordOrNull(int token) {
            if (token >= sentence.to() || document.id(token) == 0) {
                return null;
            }
            long match = lexicon.words.longest(document, token, sentence.to());
            DateWord word = match == 0 ? null : lexicon.words.value(match);
            boolean name = word != null && (word.kind() == Kind.WEEKDAY || word.kind() == Kind.MONTH);
            return name && lexicon.capital && !document.isCapital(token) ? null : word;
        }

        private int end(int token) {
            return TokenTrie.end(lexicon.words.longest(document, token, sentence.to()));
        }

        /** The number at the token, without the ending of an ordinal; 0 where it is none. */
        private int number(int token) {
            if (token >= sentence.to() || !Character.isDigit(document.first(token))) {
                return 0;
            }
            int start = document.start(token);
            int end = document.end(token);
            while (Character.isLetter(document.text().codePointBefore(end))) {
                end -= Character.charCount(document.text().codePointBefore(end));
            }
            int number = 0;
            for (int i = start; i < end; i++) {
                int digit = Character.digit(document.text().charAt(i), DECIMAL);
                if (digit < 0 || end - start > YEAR_DIGITS) {
                    return 0;
                }
                number = number * DECIMAL + digit;
            }
            return number;
        }

        private int year(int token) {
            boolean plain = token < sentence.to() && document.kind(token) == TokenKind.NUMBER;
            return plain && document.end(token) - document.start(token) == YEAR_DIGITS ? number(token) : 0;
        }
    }
}
