package dev.parley.enrich.engine.text;

import java.util.Set;

/**
 * Finds where sentences end. A quotation that ends in a question or exclamation mark stays with the words that say who
 * spoke it.
 */
final class SentenceSplitter {
    private static final int SPEAKER_TOKENS = 6;

    private final String text;
    private final Tokens tokens;
    private final Set<String> starters;
    private final Set<String> saying;

    SentenceSplitter(String text, Tokens tokens, LanguageText language) {
        this.text = text;
        this.tokens = tokens;
        this.starters = language.starters();
        this.saying = language.saying();
    }

    /** One past the last token of the sentence that begins at {@code from}, at most {@code to}. */
    int end(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isTerminator(i)) {
                int next = afterClosers(i + 1, to);
                if (next >= to || (startsSentence(next) && !namesSpeaker(i, next, to))) {
                    return next;
                }
            } else if (endsWithDot(i) && i + 1 < to && isStarter(i + 1)) {
                return i + 1;
            }
        }
        return to;
    }

    private boolean isTerminator(int i) {
        if (!tokens.is(i, TokenKind.MARK)) {
            return false;
        }
        char c = text.charAt(tokens.start[i]);
        return c == '.' || c == '!' || c == '?' || c == '…' || c == '。';
    }

    private boolean endsWithDot(int i) {
        return tokens.is(i, TokenKind.WORD) && text.charAt(tokens.end[i] - 1) == '.';
    }

    private boolean isStarter(int i) {
        int word = tokens.is(i, TokenKind.QUOTE) ? i + 1 : i;
        boolean capital = word < tokens.size && tokens.shape[word] != Shape.LOWER;
        boolean initialBefore = tokens.end[i - 1] - tokens.start[i - 1] == 2;
        return capital && !initialBefore && tokens.is(word, TokenKind.WORD) && starters.contains(folded(word));
    }

    private int afterClosers(int from, int to) {
        int next = from;
        while (next < to && tokens.start[next] == tokens.end[next - 1] && closes(next, to)) {
            next++;
        }
        return next;
    }

    private boolean closes(int i, int to) {
        char c = text.charAt(tokens.start[i]);
        boolean apart = i + 1 >= to || tokens.end[i] < tokens.start[i + 1] || !tokens.is(i + 1, TokenKind.WORD);
        return (tokens.is(i, TokenKind.QUOTE) && apart) || ")]}.!?…".indexOf(c) >= 0;
    }

    private boolean startsSentence(int i) {
        if (tokens.start[i] == tokens.end[i - 1] && tokens.is(i, TokenKind.MARK)) {
            return false;
        }
        int word = i;
        while (word < i + 3
                && word + 1 < tokens.size
                && !tokens.is(word, TokenKind.WORD)
                && !tokens.is(word, TokenKind.NUMBER)) {
            word++;
        }
        return tokens.shape[word] != Shape.LOWER;
    }

    private boolean namesSpeaker(int terminator, int next, int to) {
        char c = text.charAt(tokens.start[terminator]);
        boolean stop = c == '.' && tokens.end[terminator] - tokens.start[terminator] == 1;
        if (stop || !tokens.is(next - 1, TokenKind.QUOTE)) {
            return false;
        }
        for (int i = next; i < Math.min(to, next + SPEAKER_TOKENS); i++) {
            if (tokens.is(i, TokenKind.WORD) && saying.contains(folded(i))) {
                return true;
            }
            if (!tokens.is(i, TokenKind.WORD)) {
                return false;
            }
        }
        return false;
    }

    private String folded(int i) {
        return Folding.fold(text.substring(tokens.start[i], tokens.end[i]));
    }
}
