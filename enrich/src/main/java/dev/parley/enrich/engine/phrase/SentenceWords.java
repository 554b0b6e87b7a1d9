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

    private final NumberList signs = new NumberList();
    private final NumberList ends = new NumberList();
    private final int start;
    private final int[] firstSign;
    private final int[] firstMention;
    private final int[] ids;
    private final long[] bits;
    private final long[] secondBits;
    private final byte[] flags;

    private SentenceWords() {
        start = 0;
        firstSign = new int[1];
        firstMention = new int[0];
        ids = new int[0];
        bits = new long[0];
        secondBits = new long[0];
        flags = new byte[0];
    }

    SentenceWords(Document document, int from, int to, PhraseIndex<?> index, Slots slots) {
        start = from;
        firstSign = new int[to - from + 1];
        firstMention = new int[to - from];
        ids = new int[to - from];
        bits = new long[to - from];
        secondBits = new long[to - from];
        flags = new byte[to - from];
        boolean mentions = index.mentions();
        for (int token = from; token < to; token++) {
            int at = token - from;
            index.beginnings(document, token, signs);
            firstMention[at] = signs.size();
            while (ends.size() < signs.size()) {
                ends.add(token + 1);
            }
            boolean mention = slots.starts(token);
            if (mention && mentions) {
                mentions(token, index, slots);
            }
            firstSign[at + 1] = signs.size();
            ids[at] = document.id(token);
            sieve(at);
            flags[at] = (byte) (flagsOf(document, token) | (mention ? MENTION : 0));
        }
    }

    private void mentions(int token, PhraseIndex<?> index, Slots slots) {
        for (String id : slots.ids(token)) {
            int number = index.mentioned(id);
            if (number != 0) {
                signs.add(number);
                ends.add(slots.end(id, token));
            }
        }
    }

    private void sieve(int at) {
        long all = PhraseState.bit(ids[at]);
        long second = PhraseState.secondBit(ids[at]);
        for (int i = firstSign[at]; i < firstSign[at + 1]; i++) {
            all |= PhraseState.bit(signs.get(i));
            second |= PhraseState.secondBit(signs.get(i));
        }
        bits[at] = all;
        secondBits[at] = second;
    }

    private static int flagsOf(Document document, int token) {
        if (document.kind(token) == TokenKind.WORD && document.end(token) - document.start(token) > 2) {
            return WORD;
        }
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

    /** Whether the word or one of its signs may be among those of which these are the bits. */
    boolean mayBeAmong(long some, long second, int token) {
        return (bits[token - start] & some) != 0 && (secondBits[token - start] & second) != 0;
    }

    /** Where the word's signs start: the numbers of the beginnings that it has, then of the ids mentioned there. */
    int firstSign(int token) {
        return firstSign[token - start];
    }

    /** Where those of the ids start. */
    int firstMention(int token) {
        return firstMention[token - start];
    }

    /** One past the last sign. */
    int lastSign(int token) {
        return firstSign[token - start + 1];
    }

    /** The number of a sign. */
    int sign(int at) {
        return signs.get(at);
    }

    /** One past the last token of what has the sign. */
    int end(int at) {
        return ends.get(at);
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
        return document.kind(token) == TokenKind.QUOTE
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
