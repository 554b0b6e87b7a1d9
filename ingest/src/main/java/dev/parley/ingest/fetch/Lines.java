package dev.parley.ingest.fetch;

import org.jspecify.annotations.Nullable;

/** Makes a stranger's text fit for one line of a log. */
public final class Lines {
    private static final int LONGEST = 300;

    private Lines() {}

    /** The text without control, format and line-breaking characters, cut to 300 characters. */
    public static String safe(@Nullable String text) {
        if (text == null) {
            return "no message";
        }
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
