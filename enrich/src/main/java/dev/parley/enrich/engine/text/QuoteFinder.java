package dev.parley.enrich.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Pairs quotation marks paragraph by paragraph, never across. Straight and curly marks of one family pair with each
 * other, since edited texts mix them; what stays open ends with its paragraph, or with its sentence where it was
 * opened in mid-sentence and the next paragraph does not carry it on.
 */
final class QuoteFinder {
    private static final int DEEPEST = 8;
    private static final int SCARE_WORDS = 3;

    private final String text;
    private final Tokens tokens;
    private final Set<String> elisions;
    private final List<Quotation> found = new ArrayList<>();
    private final int[] openToken = new int[DEEPEST];
    private final QuoteMark.Family[] openFamily = new QuoteMark.Family[DEEPEST];
    private int depth;
    private int from;
    private int to;
    private int paragraph;
    private int doubleClosers;
    private int singleClosers;
    private boolean carried;

    QuoteFinder(String text, Tokens tokens, Set<String> elisions) {
        this.text = text;
        this.tokens = tokens;
        this.elisions = elisions;
    }

    /** All quotations, in the order of their openings. */
    List<Quotation> quotations() {
        found.sort(
                (a, b) -> a.from() != b.from() ? Integer.compare(a.from(), b.from()) : Integer.compare(b.to(), a.to()));
        return found;
    }

    /** Reads one paragraph; {@code next} is the first token after it. Paragraphs must come in order. */
    void read(int number, int first, int next) {
        from = first;
        to = next;
        paragraph = number;
        depth = 0;
        countClosers();
        for (int i = first; i < next; i++) {
            if (tokens.is(i, TokenKind.QUOTE)) {
                mark(i);
            }
        }
        closeRest();
    }

    private void countClosers() {
        doubleClosers = 0;
        singleClosers = 0;
        for (int i = from; i < to; i++) {
            if (tokens.is(i, TokenKind.QUOTE) && closing(i) && !opening(i)) {
                count(i, 1);
            }
        }
    }

    private void count(int i, int by) {
        switch (form(i).family) {
            case SINGLE -> singleClosers += by;
            case DOUBLE, ANGLE -> doubleClosers += by;
        }
    }

    private QuoteMark form(int i) {
        return QuoteMark.of(text.charAt(tokens.start[i]), tokens.end[i] - tokens.start[i]);
    }

    private boolean touchesBefore(int i) {
        return i > from && tokens.end[i - 1] == tokens.start[i];
    }

    private boolean touchesAfter(int i) {
        return i + 1 < to && tokens.start[i + 1] == tokens.end[i];
    }

    /** Whether the neighbours let the mark open: a gap, bracket, dash or other mark before and something after. */
    private boolean opening(int i) {
        if (!touchesAfter(i)) {
            return false;
        }
        return !touchesBefore(i) || "([{–—-/".indexOf(text.charAt(tokens.end[i - 1] - 1)) >= 0 || opensHere(i - 1);
    }

    private boolean opensHere(int i) {
        return tokens.is(i, TokenKind.QUOTE) && form(i).opens && depth > 0 && openToken[depth - 1] == i;
    }

    private boolean closing(int i) {
        return touchesBefore(i)
                && (!touchesAfter(i) || !(tokens.is(i + 1, TokenKind.WORD) || tokens.is(i + 1, TokenKind.NUMBER)));
    }

    private void mark(int i) {
        QuoteMark form = form(i);
        boolean opens = opening(i);
        boolean closes = closing(i);
        if (closes && !opens) {
            count(i, -1);
        }
        if (form.family == QuoteMark.Family.SINGLE && isApostrophe(i, form, opens)) {
            return;
        }
        boolean open = isOpen(form.family);
        if (form == QuoteMark.RIGHT_DOUBLE || form == QuoteMark.RIGHT_SINGLE) {
            decide(i, form, opens && !open && !closes && form == QuoteMark.RIGHT_DOUBLE);
        } else if (form == QuoteMark.LOW_DOUBLE || form == QuoteMark.LEFT_SINGLE) {
            decide(i, form, true);
        } else if (form == QuoteMark.LEFT_DOUBLE || form == QuoteMark.LEFT_ANGLE) {
            decide(i, form, !(open && closes && !opens));
        } else if (form == QuoteMark.RIGHT_ANGLE) {
            decide(i, form, !open && opens);
        } else {
            decide(i, form, opens == closes ? !open : opens);
        }
    }

    private void decide(int i, QuoteMark form, boolean opens) {
        if (opens) {
            open(i, form.family);
        } else {
            close(i, form.family);
        }
    }

    private boolean isApostrophe(int i, QuoteMark form, boolean opens) {
        if (form == QuoteMark.LEFT_SINGLE) {
            return false;
        }
        if (opens) {
            boolean number = Character.isDigit(text.charAt(tokens.start[i + 1]));
            String next = Folding.fold(text.substring(tokens.start[i + 1], tokens.end[i + 1]));
            return form == QuoteMark.RIGHT_SINGLE || singleClosers == 0 || number || elisions.contains(next);
        }
        if (!isOpen(QuoteMark.Family.SINGLE)) {
            return true;
        }
        boolean possessive = touchesBefore(i) && Folding.fold(text.charAt(tokens.start[i] - 1)) == 's';
        return possessive && singleClosers > 0 && i + 1 < to && tokens.shape[i + 1] == Shape.LOWER;
    }

    private boolean isOpen(QuoteMark.Family family) {
        for (int level = 0; level < depth; level++) {
            if (openFamily[level] == family) {
                return true;
            }
        }
        return false;
    }

    private void open(int i, QuoteMark.Family family) {
        boolean again = depth > 0 && openFamily[depth - 1] == family;
        int closers = family == QuoteMark.Family.SINGLE ? singleClosers : doubleClosers;
        if (again && closers <= depth) {
            depth--;
            int end = endOfSentence(openToken[depth], i);
            add(openToken[depth], end, depth + 1, true, false);
        }
        if (depth < DEEPEST) {
            openToken[depth] = i;
            openFamily[depth++] = family;
        }
    }

    private void close(int i, QuoteMark.Family family) {
        if (!isOpen(family)) {
            if (carried && depth == 0 && noneYet()) {
                add(from, i + 1, 1, false, true);
            }
            return;
        }
        while (openFamily[depth - 1] != family) {
            depth--;
            add(openToken[depth], i, depth + 1, true, false);
        }
        depth--;
        add(openToken[depth], i + 1, depth + 1, true, true);
    }

    private boolean noneYet() {
        return found.isEmpty() || found.get(found.size() - 1).paragraph() != paragraph;
    }

    private void closeRest() {
        boolean goesOn = tokens.is(to, TokenKind.QUOTE) && form(to).opens;
        boolean left = false;
        while (depth > 0) {
            depth--;
            int start = openToken[depth];
            boolean sentenceOnly = !goesOn && start > from;
            left |= !sentenceOnly;
            add(start, sentenceOnly ? endOfSentence(start, to) : to, depth + 1, true, false);
        }
        carried = left;
    }

    private int endOfSentence(int start, int limit) {
        for (int i = start + 1; i < limit; i++) {
            if (tokens.end[i] - tokens.start[i] == 1 && ".!?".indexOf(text.charAt(tokens.start[i])) >= 0) {
                return i + 1;
            }
        }
        return limit;
    }

    private void add(int start, int end, int level, boolean opened, boolean closed) {
        int words = 0;
        boolean marks = false;
        for (int i = start; i < end; i++) {
            boolean word = tokens.is(i, TokenKind.WORD) || tokens.is(i, TokenKind.NUMBER);
            words += word ? 1 : 0;
            marks |= tokens.is(i, TokenKind.MARK) && ",.!?".indexOf(text.charAt(tokens.start[i])) >= 0;
        }
        boolean scare = words <= SCARE_WORDS && !marks && closed && opened;
        boolean continues = carried && level == 1 && start == from;
        found.add(new Quotation(start, end, paragraph, level, opened, closed, continues, words, scare));
    }
}
