package dev.parley.enrich.engine.phrase;

import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Folding;
import dev.parley.enrich.engine.text.TokenKind;

/** What the matcher asks of each word of a stretch of text again and again. */
final class SentenceWords {
    /** No words. */
    static final SentenceWords NONE = new SentenceWords();

    private final NumberList prefixes = new NumberList();
    private final int start;
    private final int[] firstPrefix;
    private final boolean[] passed;

    private SentenceWords() {
        start = 0;
        firstPrefix = new int[1];
        passed = new boolean[0];
    }

    SentenceWords(Document document, int from, int to, PrefixTrie trie) {
        start = from;
        firstPrefix = new int[to - from + 1];
        passed = new boolean[to - from];
        for (int token = from; token < to; token++) {
            passed[token - from] = isPassed(document, token);
            trie.find(document.text(), document.start(token), document.end(token), prefixes);
            firstPrefix[token - from + 1] = prefixes.size();
        }
    }

    /** Where the numbers of the beginnings that the word has start. */
    int firstPrefix(int token) {
        return firstPrefix[token - start];
    }

    /** One past the last of them. */
    int lastPrefix(int token) {
        return firstPrefix[token - start + 1];
    }

    /** The number of a beginning. */
    int prefix(int at) {
        return prefixes.get(at);
    }

    /** Whether phrases pass over the token. */
    boolean passed(int token) {
        return passed[token - start];
    }

    private static boolean isPassed(Document document, int token) {
        TokenKind kind = document.kind(token);
        if (kind == TokenKind.WORD && document.end(token) - document.start(token) > 2) {
            return false;
        }
        return kind == TokenKind.QUOTE
                || document.isMark(token, '-')
                || document.isMark(token, '–')
                || isPossessive(document, token);
    }

    private static boolean isPossessive(Document document, int token) {
        int length = document.end(token) - document.start(token);
        boolean apostrophe = length <= 2 && Folding.fold(document.first(token)) == '\'';
        return apostrophe && (length == 1 || Folding.fold(document.text().charAt(document.start(token) + 1)) == 's');
    }
}
