package dev.parley.enrich.engine.text;

import java.util.Set;

/**
 * Cuts text into words, numbers and marks. A hyphen is a mark of its own; a clitic ({@code 's}, {@code 'd},
 * {@code n't}) is a word of its own; an abbreviation keeps its final dot but is looked up without it.
 */
final class Tokeniser {
    private static final int LONGEST_WORD = 64;
    private static final Set<String> CLITICS = Set.of("s", "d", "re", "ve", "ll", "m");

    private final char[] text;
    private final Set<String> abbreviations;
    private final Vocabulary vocabulary;
    private final Tokens tokens;
    private final char[] folded = new char[LONGEST_WORD];
    private int limit;

    Tokeniser(String text, Set<String> abbreviations, Vocabulary vocabulary, Tokens tokens) {
        this.text = text.toCharArray();
        this.abbreviations = abbreviations;
        this.vocabulary = vocabulary;
        this.tokens = tokens;
    }

    /** Adds the tokens of {@code text[from, to)}. */
    void tokenise(int from, int to) {
        limit = to;
        int at = from;
        while (at < to) {
            char c = text[at];
            if (Letters.isSpace(c)) {
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
                letters |= !Letters.isDigit(text[to]);
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
        char c = text[at];
        boolean digits = Letters.isDigit(text[at - 1]) && Letters.isDigit(text[at + 1]);
        if (c == '.' || c == ',' || c == ':') {
            return digits || (c == '.' && single(from, at) && single(at + 1, nextBreak(at + 1)));
        }
        return Letters.isApostrophe(c) && c != '‘';
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
        return at > from && (at - 1 == from || text[at - 2] == '.') && Character.isLetter(text[at - 1]);
    }

    /** Cuts a clitic off the end of a word and answers where the word's head ends. */
    private int split(int from, int to) {
        for (int at = to - 1; at > from && at >= to - 3; at--) {
            if (Letters.isApostrophe(text[at])) {
                boolean negation = Character.toLowerCase(text[at - 1]) == 'n' && is(at + 1, to, "t");
                if (negation && at - 1 > from) {
                    add(from, at - 1, at - 1, TokenKind.WORD);
                    add(at - 1, to, to, TokenKind.WORD);
                    return -to;
                }
                if (CLITICS.contains(Folding.fold(new String(text, at + 1, to - (at + 1))))) {
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
                && Folding.fold(new String(text, from, to - from)).equals(word);
    }

    /** Adds a word not yet added, with the dot of an abbreviation, and answers where to go on. */
    private int dotted(int from, int to) {
        if (to < 0) {
            return -to;
        }
        if (to < limit && text[to] == '.' && (to + 1 == limit || text[to + 1] != '.') && abbreviated(from, to)) {
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
        return to - from <= 6 && abbreviations.contains(Folding.fold(new String(text, from, to - from)));
    }

    private boolean isInitial(int from, int to) {
        boolean named =
                to + 2 < limit && Letters.isSpace(text[to + 1]) && Letters.isUpper(text[to + 2]) && text[from] != 'I';
        return named && Letters.isUpper(text[from]);
    }

    private int mark(int at, char c) {
        int to = at + 1;
        if (c == '.' || c == '-' || c == '–' || c == '—' || c == '\'' || c == '`') {
            int longest = c == '\'' || c == '`' ? at + 2 : limit;
            while (to < limit && to < longest && text[to] == c) {
                to++;
            }
        } else if (Character.isHighSurrogate(c) && to < limit && Character.isLowSurrogate(text[to])) {
            to++;
        }
        add(at, to, to, QuoteMark.isQuote(c) ? TokenKind.QUOTE : TokenKind.MARK);
        return to;
    }

    private void add(int from, int to, int foldTo, TokenKind kind) {
        int length = Math.min(foldTo - from, LONGEST_WORD);
        int hash = 0;
        for (int i = 0; i < length; i++) {
            char c = Folding.fold(text[from + i]);
            folded[i] = c;
            hash = 31 * hash + c;
        }
        int id = foldTo - from > LONGEST_WORD ? Vocabulary.UNKNOWN : vocabulary.find(folded, length, hash);
        Shape shape = kind == TokenKind.WORD ? Shape.of(text, from, to) : Shape.NONE;
        tokens.add(from, to, kind, shape, id, hash);
    }

    private boolean isWordPart(int at) {
        return Letters.isWordPart(text[at]);
    }
}
