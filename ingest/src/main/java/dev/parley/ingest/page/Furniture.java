package dev.parley.ingest.page;

import dev.parley.ingest.feed.FeedDates;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the line of date, time, byline and outlet that stands above an article's first sentence. */
final class Furniture {
    private static final int LONGEST = 160;
    private static final int MOST_OTHER_WORDS = 6;
    /** A date in figures, or a day with a month's name and a year, in whatever language. */
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}"
            + "|\\d{1,2}\\.?\\s+\\p{L}{3,12}\\.?,?\\s+\\d{4}|\\p{L}{3,12}\\.?\\s+\\d{1,2}(st|nd|rd|th)?,?\\s+\\d{4}");

    private static final Pattern TIME =
            Pattern.compile("\\b\\d{1,2}:\\d{2}(:\\d{2})?(\\s*[ap]\\.?m\\b\\.?)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][\"”»’)]?$");
    private static final Pattern LABEL = Pattern.compile(
            "(?iU)^(by|written by|updated|published|posted|last updated|автор|опубліковано|оновлено|опубликовано|обновлено)\\b:?");

    private Furniture() {}

    /** Whether a paragraph says only when, by whom and where it was published. */
    static boolean isByline(String paragraph) {
        if (paragraph.length() > LONGEST) {
            return false;
        }
        String rest = TIME.matcher(DATE.matcher(paragraph).replaceAll(" ")).replaceAll(" ");
        boolean dated = !rest.equals(paragraph) || FeedDates.parse(paragraph).isPresent();
        Matcher label = LABEL.matcher(paragraph);
        boolean labelled = label.find();
        if ((!dated && !labelled) || SENTENCE_END.matcher(paragraph).find()) {
            return false;
        }
        String names = labelled ? rest.replaceFirst(LABEL.pattern(), " ") : rest;
        return words(names) <= MOST_OTHER_WORDS;
    }

    private static int words(String text) {
        int count = 0;
        for (String word : text.split("[^\\p{L}\\p{N}]+", -1)) {
            count += word.isEmpty() ? 0 : 1;
        }
        return count;
    }
}
