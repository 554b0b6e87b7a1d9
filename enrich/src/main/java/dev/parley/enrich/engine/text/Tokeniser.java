package dev.parley.enrich.engine.text;

import java.util.Set;

/**
 * Cuts text into words, numbers and marks. A hyphen is a mark of its own; a clitic ({@code 's}, {@code 'd},
 * {@code n't}) is a word of its own; an abbreviation keeps its final dot but is looked up without it.
 */
final class Tokeniser {
    private static final int LONGEST_WORD = 64;
    private static final Set<String> CLITICS = Set.of("s", "d", "re", "ve", "ll", "m");

    private final String text;
    private final Set<String> abbreviations;
    private final Vocabulary vocabulary;
    private final Tokens tokens;
    private final char[] folded = new char[LONGEST_WORD];
    private int limit;

    Tokeniser(String text, Set<String> abbreviations, Vocabulary vocabulary, Tokens tokens) {
        this.text = text;
        this.abbreviations = abbreviations;
        this.vocabulary = vocabulary;
        this.tokens = tokens;
    }

    /** Adds the tokens of {@code text[from, to)}. */
    void tokenise(int from, int to) {
        limit = to;
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (isSpace(c)) {
                at++;
            } else if (isWordPart(at)) {
                at = word(at);
            } else {
                at = mark(at, c);
            }
        }
    }

    private int word(int from) {
        int to = from;
        boolean letters = false;
        while (to < limit) {
            if (isWordPart(to)) {
                letters |= !Character.isDigit(text.charAt(to));
                to++;
            } else if (joins(from, to)) {
                to++;
            } else {
                break;
            }
        }
        if (!letters) {
            add(from, to, to, TokenKind.NUMBER);
            return to;
        }
        return dotted(from, split(from, to));
    }

    private boolean joins(int from, int at) {
        if (at + 1 >= limit || !isWordPart(at + 1)) {
            return false;
        }
        char c = text.charAt(at);
        boolean digits = Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
        if (c == '.' || c == ',' || c == ':') {
            return digits || (c == '.' && single(from, at) && single(at + 1, nextBreak(at + 1)));
        }
        return Folding.isApostrophe(c) && c != '‘';
    }

    private int nextBreak(int at) {
        int to = at;
        while (to < limit && to < at + 2 && isWordPart(to)) {
            to++;
        }
        return to;
    }

    /** Whether the last letter before {@code at} stands alone between dots or at the word's start. */
    private boolean single(int from, int at) {
        return at > from && (at - 1 == from || text.charAt(at - 2) == '.') && Character.isLetter(text.charAt(at - 1));
    }

    /** Cuts a clitic off the end of a word and answers where the word's head ends. */
    private int split(int from, int to) {
        for (int at = to - 1; at > from && at >= to - 3; at--) {
            if (Folding.isApostrophe(text.charAt(at))) {
                boolean negation = Character.toLowerCase(text.charAt(at - 1)) == 'n' && is(at + 1, to, "t");
                if (negation && at - 1 > from) {
                    add(from, at - 1, at - 1, TokenKind.WORD);
                    add(at - 1, to, to, TokenKind.WORD);
                    return -to;
                }
                if (CLITICS.contains(Folding.fold(text.substring(at + 1, to)))) {
                    add(from, at, at, TokenKind.WORD);
                    add(at, to, to, TokenKind.WORD);
                    return -to;
                }
            }
        }
        return to;
    }

    private boolean is(int from, int to, String word) {
        return to - from == word.length()
                && Folding.fold(text.substring(from, to)).equals(word);
    }

    /** Adds a word not yet added, with the dot of an abbreviation, and answers where to go on. */
    private int dotted(int from, int to) {
        if (to < 0) {
            return -to;
        }
        if (to < limit
                && text.charAt(to) == '.'
                && (to + 1 == limit || text.charAt(to + 1) != '.')
                && abbreviated(from, to)) {
            add(from, to + 1, to, TokenKind.WORD);
            return to + 1;
        }
        add(from, to, to, TokenKind.WORD);
        return to;
    }

    private boolean abbreviated(int from, int to) {
        if (single(from, to) && to - from > 1) {
            return true;
        }
        if (to - from == 1) {
            return isInitial(from, to);
        }
        return to - from <= 6 && abbreviations.contains(Folding.fold(text.substring(from, to)));
    }

    private boolean isInitial(int from, int to) {
        boolean named = to + 2 < limit
                && isSpace(text.charAt(to + 1))
                && Character.isUpperCase(text.charAt(to + 2))
                && text.charAt(from) != 'I';
        return named && Character.isUpperCase(text.charAt(from));
    }

    private int mark(int at, char c) {
        int to = at + 1;
        if (c == '.' || c == '-' || c == '–' || c == '—' || c == '\'' || c == '`') {
            int longest = c == '\'' || c == '`' ? at + 2 : limit;
            while (to < limit && to < longest && text.charAt(to) == c) {
                to++;
            }
        } else if (Character.isHighSurrogate(c) && to < limit && Character.isLowSurrogate(text.charAt(to))) {
            to++;
        }
        add(at, to, to, QuoteMark.isQuote(c) ? TokenKind.QUOTE : TokenKind.MARK);
        return to;
    }

    private void add(int from, int to, int foldTo, TokenKind kind) {
        int length = Math.min(foldTo - from, LONGEST_WORD);
        for (int i = 0; i < length; i++) {
            folded[i] = Folding.fold(text.charAt(from + i));
        }
        int hash = Vocabulary.hash(folded, length);
        int id = foldTo - from > LONGEST_WORD ? Vocabulary.UNKNOWN : vocabulary.find(folded, length, hash);
        Shape shape = kind == TokenKind.WORD ? Shape.of(text, from, to) : Shape.NONE;
        tokens.add(from, to, kind, shape, id, hash);
    }

    private boolean isWordPart(int at) {
        char c = text.charAt(at);
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == '\u00AD';
    }

    static boolean isSpace(char c) {
        return c <= ' '
                || c == '\u00A0'
                || (c > 0x1000 && (Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT));
    }
}
