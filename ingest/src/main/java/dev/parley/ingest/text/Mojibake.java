package dev.parley.ingest.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mends text that was encoded twice: its UTF-8 was read as an 8-bit charset and encoded as UTF-8 once more (mojibake). A
 * stretch between tags is read back only as a whole: one right letter beyond ASCII in it shows that it was read rightly,
 * for chance hardly makes all of a text's other characters valid UTF-8. What is shown between quotation marks, as in an
 * article on the matter, stays.
 */
public final class Mojibake {
    private static final List<EightBit> CHARSETS =
            List.of(new EightBit("windows-1252"), new EightBit("windows-1251"), new EightBit("windows-1250"));

    /** With so much evidence in a document that holds nothing right beyond ASCII, its doubtful stretches are meant, too. */
    private static final int OF_DOCUMENT = 6;

    private static final int MOST_TIMES = 3;

    private Mojibake() {}

    /**
     * A text and how much of it was mended.
     *
     * @param stretches that were read back, 0 where the text is as it was
     */
    public record Mended(String text, int stretches) {}

    /** Reads back what was encoded twice or oftener, and leaves all else. */
    public static Mended mend(String text) {
        Mended mended = once(text);
        for (int times = 1; times < MOST_TIMES && mended.stretches() > 0; times++) {
            Mended again = once(mended.text());
            if (again.stretches() == 0) {
                break;
            }
            mended = new Mended(again.text(), mended.stretches());
        }
        return mended;
    }

    private static Mended once(String text) {
        List<Unwinding> found = new ArrayList<>();
        boolean allMisread = true;
        int from = 0;
        while (from < text.length()) {
            int to = endOfStretch(text, from);
            int first = firstBeyondAscii(text, from, to);
            if (first < to) {
                Unwinding reading = best(text, from, to);
                allMisread &= reading != null;
                if (reading != null) {
                    found.add(reading);
                }
            }
            from = to + 1;
        }
        int evidence = found.stream().mapToInt(Unwinding::evidence).sum();
        boolean whole = allMisread && evidence >= OF_DOCUMENT;
        found.removeIf(reading -> !(reading.isCertain() || (whole && reading.isPossible())));
        return found.isEmpty() ? new Mended(text, 0) : new Mended(replaced(text, found), found.size());
    }

    private static int endOfStretch(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<' || c == '>') {
                return i;
            }
        }
        return text.length();
    }

    private static int firstBeyondAscii(String text, int from, int to) {
        int i = from;
        while (i < to && text.charAt(i) < 0x80) {
            i++;
        }
        return i;
    }

    private static @Nullable Unwinding best(String text, int from, int to) {
        Unwinding best = null;
        for (EightBit charset : CHARSETS) {
            Unwinding reading = Unwinding.of(charset, text, from, to);
            if (reading != null && (best == null || reading.evidence() > best.evidence())) {
                best = reading;
            }
        }
        return best;
    }

    private static String replaced(String text, List<Unwinding> readings) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (Unwinding reading : readings) {
            out.append(text, from, reading.from()).append(reading.meant());
            from = reading.to();
        }
        return out.append(text, from, text.length()).toString();
    }
}
