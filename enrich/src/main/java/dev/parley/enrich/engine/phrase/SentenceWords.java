package dev.parley.enrich.engine.phrase;

import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Folding;
import dev.parley.enrich.engine.text.TokenKind;

/** What the matcher asks of each word of a stretch of text again and again. */
final class SentenceWords {
    /** No words. */
    static final SentenceWords NONE = new SentenceWords();

    private static final int PASSED = 1;
    private static final int WORD = 2;
    private static final int STOP = 4;
    private static final int MENTION = 8;

    private final NumberList prefixes = new NumberList();
    private final int start;
    private final int[] firstPrefix;
    private final int[] ids;
    private final long[] bits;
    private final byte[] flags;

    private SentenceWords() {
        start = 0;
        firstPrefix = new int[1];
        ids = new int[0];
        bits = new long[0];
        flags = new byte[0];
    }

    SentenceWords(Document document, int from, int to, PrefixTrie trie, Slots slots) {
        start = from;
        firstPrefix = new int[to - from + 1];
        ids = new int[to - from];
        bits = new long[to - from];
        flags = new byte[to - from];
        for (int token = from; token < to; token++) {
            int at = token - from;
            trie.find(document.text(), document.start(token), document.end(token), prefixes);
            firstPrefix[at + 1] = prefixes.size();
            ids[at] = document.id(token);
            bits[at] = bitsOf(at);
            flags[at] = (byte) (flagsOf(document, token) | (slots.starts(token) ? MENTION : 0));
        }
    }

    private long bitsOf(int at) {
        long all = PhraseState.bit(ids[at]);
        for (int i = firstPrefix[at]; i < firstPrefix[at + 1]; i++) {
            all |= PhraseState.bit(prefixes.get(i));
        }
        return all;
    }

    private static int flagsOf(Document document, int token) {
        int passed = isPassed(document, token) ? PASSED : 0;
        if (document.isWord(token)) {
            return passed | WORD;
        }
        return document.isMark(token, ';') || document.isMark(token, ':') ? passed | STOP : passed;
    }

    /** The number of the word in the vocabulary. */
    int id(int token) {
        return ids[token - start];
    }

    /** Whether the word or a beginning that it has may be among those of which these are the {@link PhraseState#bit}s. */
    boolean mayBeAmong(long some, int token) {
        return (bits[token - start] & some) != 0;
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
        return (flags[token - start] & PASSED) != 0;
    }

    /** Whether it is a word or number. */
    boolean isWord(int token) {
        return (flags[token - start] & WORD) != 0;
    }

    /** Whether it is a mark that no gap reaches over. */
    boolean stops(int token) {
        return (flags[token - start] & STOP) != 0;
    }

    /** Whether a mention starts there. */
    boolean startsMention(int token) {
        return (flags[token - start] & MENTION) != 0;
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
