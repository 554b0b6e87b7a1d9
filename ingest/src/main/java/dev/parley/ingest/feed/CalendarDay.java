package dev.parley.ingest.feed;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the day in a date whose time and zone are taken off and whose months are numbered as {@code M01} to {@code M12}. */
final class CalendarDay {
    private static final Pattern NAMED_DAY_FIRST =
            Pattern.compile("(?<!\\d)(\\d{1,2})[\\s.,/-]*M(\\d{2})[\\s.,/-]*(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern NAMED_MONTH_FIRST =
            Pattern.compile("M(\\d{2})[\\s.,/-]*(\\d{1,2})[\\s.,/-]+(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern NAMED_YEAR_FIRST =
            Pattern.compile("(\\d{4})[\\s.,/-]*M(\\d{2})[\\s.,/-]*(\\d{1,2})(?!\\d)");
    private static final Pattern NAMED_ASCTIME = Pattern.compile("M(\\d{2})[\\s.,/-]*(\\d{1,2})\\D.*?(\\d{4})(?!\\d)");
    private static final Pattern WEEK = Pattern.compile("(?<!\\d)(\\d{4})-?W(\\d{2})(?:-?(\\d))?(?!\\d)");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)(\\d{4})\\s*[-/.:\u5E74]\\s*(\\d{1,2})\\s*[-/.:\u6708]\\s*(\\d{1,2})(?!\\d)");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s*[-/.]\\s*(\\d{1,2})\\s*[-/.]\\s*(\\d{4})(?!\\d)");
    private static final Pattern SHORT_YEAR_FIRST = Pattern.compile("^\\s*(\\d{2})-(\\d{2})-(\\d{2})(?!\\d)");
    private static final Pattern SHORT_DAY_FIRST =
            Pattern.compile("(?<!\\d)(\\d{1,2})[/.](\\d{1,2})[/.](\\d{2})(?!\\d)");
    private static final Pattern ORDINAL = Pattern.compile("(?<!\\d)(\\d{4})-?(\\d{3})(?!\\d)");
    private static final Pattern SHORT_ORDINAL = Pattern.compile("^\\s*-?(\\d{2})-?(\\d{3})\\s*$");
    private static final Pattern PACKED = Pattern.compile("(?<!\\d)(\\d{4})(\\d{2})(\\d{2})(?!\\d)");
    private static final Pattern SHORT_PACKED = Pattern.compile("^\\s*(\\d{2})(\\d{2})(\\d{2})\\s*$");
    private static final Pattern MONTH = Pattern.compile("^\\s*(\\d{4})-(\\d{2})\\s*$");
    private static final Pattern SHORT_MONTH = Pattern.compile("^\\s*-(\\d{2})-?(\\d{2})\\s*$");
    private static final Pattern YEAR = Pattern.compile("^\\s*(\\d{4})\\s*$");

    private CalendarDay() {}

    static Optional<LocalDate> find(String text) {
        return named(text).or(() -> numbered(text)).or(() -> partial(text));
    }

    private static Optional<LocalDate> named(String text) {
        if (text.indexOf('M') < 0) {
            return Optional.empty();
        }
        Matcher m = NAMED_YEAR_FIRST.matcher(text);
        if (m.find()) {
            return Optional.of(FeedDates.day(number(m, 1), number(m, 2), number(m, 3)));
        }
        m = NAMED_DAY_FIRST.matcher(text);
        if (m.find()) {
            return Optional.of(FeedDates.day(year(m, 3), number(m, 2), number(m, 1)));
        }
        m = NAMED_MONTH_FIRST.matcher(text);
        if (m.find()) {
            return Optional.of(FeedDates.day(year(m, 3), number(m, 1), number(m, 2)));
        }
        m = NAMED_ASCTIME.matcher(text);
        return m.find() ? Optional.of(FeedDates.day(number(m, 3), number(m, 1), number(m, 2))) : Optional.empty();
    }

    private static Optional<LocalDate> numbered(String text) {
        Matcher m = WEEK.matcher(text);
        if (m.find()) {
            long weekday = m.group(3) == null ? 1 : number(m, 3);
            return Optional.of(LocalDate.of(number(m, 1), 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(m, 2))
                    .with(java.time.temporal.ChronoField.DAY_OF_WEEK, weekday));
        }
        m = YEAR_FIRST.matcher(text);
        if (m.find()) {
            return Optional.of(FeedDates.day(number(m, 1), number(m, 2), number(m, 3)));
        }
        m = DAY_FIRST.matcher(text);
        if (m.find()) {
            return Optional.of(inDoubt(number(m, 1), number(m, 2), number(m, 3)));
        }
        m = PACKED.matcher(text);
        if (m.find()) {
            return Optional.of(FeedDates.day(number(m, 1), number(m, 2), number(m, 3)));
        }
        m = SHORT_YEAR_FIRST.matcher(text);
        if (m.find()) {
            return Optional.of(FeedDates.day(year(m, 1), number(m, 2), number(m, 3)));
        }
        m = SHORT_DAY_FIRST.matcher(text);
        return m.find() ? Optional.of(inDoubt(number(m, 1), number(m, 2), year(m, 3))) : Optional.empty();
    }

    private static Optional<LocalDate> partial(String text) {
        Matcher m = SHORT_ORDINAL.matcher(text);
        if (m.find()) {
            return Optional.of(FeedDates.ordinal(year(m, 1), number(m, 2)));
        }
        m = ORDINAL.matcher(text);
        if (m.find()) {
            return Optional.of(FeedDates.ordinal(number(m, 1), number(m, 2)));
        }
        m = SHORT_PACKED.matcher(text);
        if (m.find()) {
            return Optional.of(FeedDates.day(year(m, 1), number(m, 2), number(m, 3)));
        }
        m = MONTH.matcher(text);
        if (m.find()) {
            return Optional.of(FeedDates.day(number(m, 1), number(m, 2), 1));
        }
        m = SHORT_MONTH.matcher(text);
        if (m.find()) {
            return Optional.of(FeedDates.day(year(m, 1), number(m, 2), 1));
        }
        m = YEAR.matcher(text);
        return m.find() ? Optional.of(FeedDates.day(number(m, 1), 1, 1)) : Optional.empty();
    }

    /** Day first, unless only the other order is a date. */
    private static LocalDate inDoubt(int first, int second, int year) {
        return second > 12 ? FeedDates.day(year, first, second) : FeedDates.day(year, second, first);
    }

    private static int year(Matcher m, int group) {
        int value = number(m, group);
        return m.group(group).length() == 2 ? FeedDates.century(value) : value;
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
