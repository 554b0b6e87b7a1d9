package dev.parley.ingest.text;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of text read back: its characters as the bytes of an 8-bit charset, and those bytes as UTF-8. There is none
 * where a letter stands that is part of no such sequence, since then the text was read rightly.
 */
final class Unwinding {
    /** What stands between these on both sides is shown, not meant. */
    private static final String OPENING = "\"'`([";

    private static final String CLOSING = "\"'`)]";
    private static final int REPLACEMENT = 0xFFFD;

    private final EightBit charset;
    private final String text;
    private final int from;
    private final int to;
    private final StringBuilder out = new StringBuilder();
    private int evidence;
    private int strays;
    private int sequences;
    private int lastEnd = -1;
    private boolean shown;

    private Unwinding(EightBit charset, String text, int from, int to) {
        this.charset = charset;
        this.text = text;
        this.from = from;
        this.to = to;
    }

    /** The stretch read back through a charset; absent where the stretch is right as it stands. */
    static @Nullable Unwinding of(EightBit charset, String text, int from, int to) {
        Unwinding reading = new Unwinding(charset, text, from, to);
        return reading.run() && reading.sequences > 0 ? reading : null;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    String meant() {
        return out.toString();
    }

    /** How much speaks for it: a sequence that hardly stands together by chance counts two, others one. */
    int evidence() {
        return shown ? 0 : evidence;
    }

    /** Whether it holds by itself, without the rest of the document. */
    boolean isCertain() {
        return evidence() >= 2 && evidence >= 4 * strays;
    }

    /** Whether it holds if the rest of the document was misread in the same way. */
    boolean isPossible() {
        return !shown && strays == 0;
    }

    private boolean run() {
        int i = from;
        while (i < to) {
            int c = text.codePointAt(i);
            int length = c < 0x80 ? 0 : sequence(i);
            if (length > 0) {
                i += length;
                lastEnd = i;
                continue;
            }
            if (c >= 0x80) {
                if (Character.isLetter(c) || c == REPLACEMENT) {
                    return false;
                }
                strays++;
            }
            out.appendCodePoint(c);
            i += Character.charCount(c);
        }
        return true;
    }

    /** Reads the sequence that begins here; its length in characters, 0 where there is none. */
    private int sequence(int at) {
        int lead = charset.toByte(text.charAt(at));
        int length = lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        int point = lead & (0xff >> (length + 1));
        for (int i = 1; i < length; i++) {
            int next = at + i < to ? charset.toByte(text.charAt(at + i)) : -1;
            if (next < 0x80 || next > 0xBF) {
                return i == 2 && lead == 0xE2 && point == 0x80 ? closingQuote(at) : 0;
            }
            point = point << 6 | (next & 0x3f);
        }
        if (length == 0 || !isPlausible(point, length)) {
            return 0;
        }
        weigh(at, length, point);
        out.appendCodePoint(point);
        return length;
    }

    /** The last byte of the closing quotation mark is undefined in Windows-1252, and most software loses it. */
    private int closingQuote(int at) {
        if (charset.defines(0x9D)) {
            return 0;
        }
        boolean replaced = at + 2 < to && text.charAt(at + 2) == REPLACEMENT;
        sequences++;
        evidence++;
        out.append('\u201d');
        return replaced ? 3 : 2;
    }

    private static boolean isPlausible(int point, int length) {
        int least = length == 2 ? 0xA0 : length == 3 ? 0x800 : 0x10000;
        if (point < least || !Character.isDefined(point)) {
            return false;
        }
        int type = Character.getType(point);
        boolean phonetic = point >= 0x180 && point < 0x300 && !isOfRunningText(point);
        return !phonetic && type != Character.PRIVATE_USE && type != Character.SURROGATE;
    }

    /** Of Latin Extended-B: the letters of Romanian and Vietnamese. */
    private static boolean isOfRunningText(int point) {
        return (point >= 0x218 && point <= 0x21B)
                || point == 0x1A0
                || point == 0x1A1
                || point == 0x1AF
                || point == 0x1B0;
    }

    private void weigh(int at, int length, int point) {
        int end = at + length;
        sequences++;
        boolean joined = lastEnd == at;
        boolean letterAfter = end < to && Character.isLetter(text.charAt(end));
        boolean letterBefore = at > from && Character.isLetter(text.charAt(at - 1));
        if (!Character.isLetter(point)) {
            evidence += length > 2 ? 2 : 1;
        } else if (length > 2) {
            evidence += joined ? 2 : 0;
        } else if (joined || letterAfter || (letterBefore && !isTypographic(text.charAt(end - 1)))) {
            evidence++;
        }
        shown |= !joined
                && at > from
                && end < to
                && OPENING.indexOf(text.charAt(at - 1)) >= 0
                && CLOSING.indexOf(text.charAt(end)) >= 0;
    }

    /** Dashes, quotation marks and dots, which follow capital letters by right. */
    private static boolean isTypographic(char c) {
        return c >= 0x2010 && c <= 0x2027;
    }
}
