package dev.parley.ingest.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as feeds write them: RFC 822 and its many bendings, RFC 3339 and W3C profiles, ISO 8601 with week and ordinal
 * dates, Unix seconds, and month names of a dozen languages. What is no date gives nothing, never now; a day that its
 * month does not have is no date. Numbers in doubt are day first; times without a zone are UTC.
 */
public final class FeedDates {
    private static final Pattern TIME =
            Pattern.compile("(?<![\\d:])(\\d{1,2})[:h](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d+)?)?(?![\\d:])");
    /** Written as dates are: what comes last is the time. */
    private static final Pattern DOTTED_TIME =
            Pattern.compile("(?<![\\d:.])(\\d{1,2})\\.(\\d{2})(?:\\.(\\d{2}))?(?!\\.?\\d)");

    private static final Pattern HALF = Pattern.compile("\\s*([AaPp])\\.?[Mm]\\.?(?![A-Za-z])");
    private static final Pattern ISO_TIME =
            Pattern.compile("(?<=\\d)[Tt_ ](\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d+)?)?(?=$|[Zz+\\-\\s])");
    /** What nine feeds in ten write; read at once, the many bendings of it take ten times as long. */
    private static final Pattern RFC_822 = Pattern.compile(
            "(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(\\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
                    + " (\\d{4}) (\\d{2}):(\\d{2}):(\\d{2}) (GMT|[+-]\\d{4})");

    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    /** Seconds, milli-, micro- or nanoseconds since 1970, bare or as one framework writes them. */
    private static final Pattern UNIX = Pattern.compile(
            "(?:\\\\?/Date\\()?(\\d{9,11}|\\d{13}|\\d{16}|\\d{19})(?:[.,]\\d+)?(?:[+-]\\d{4})?(?:\\)\\\\?/)?");

    private static final Pattern PACKED =
            Pattern.compile("((?:19|20)\\d{2})(0[1-9]|1[0-2])([0-3]\\d)([0-2]\\d)([0-5]\\d)([0-5]\\d)?");
    /** What is older is a placeholder of software, no day on which news was published. */
    private static final int FIRST_YEAR = 1900;

    private FeedDates() {}

    /** The instant that a text means. */
    public static Optional<Instant> parse(String text) {
        Matcher plain = RFC_822.matcher(text);
        if (plain.matches()) {
            return plain(plain);
        }
        String written = DateWords.normalise(text);
        if (written.isEmpty() || written.length() > 120) {
            return Optional.empty();
        }
        try {
            Matcher unix = UNIX.matcher(written);
            return unix.matches() ? Optional.of(unix(unix.group(1))) : read(unpacked(written));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Instant unix(String digits) {
        long number = Long.parseLong(digits);
        return switch (digits.length()) {
            case 11, 13 -> Instant.ofEpochMilli(number);
            case 16 -> Instant.ofEpochMilli(number / 1_000);
            case 19 -> Instant.ofEpochMilli(number / 1_000_000);
            default -> Instant.ofEpochSecond(number);
        };
    }

    private static String unpacked(String written) {
        Matcher packed = PACKED.matcher(written);
        return packed.matches()
                ? packed.replaceAll("$1-$2-$3 $4:$5" + (packed.group(6) == null ? "" : ":$6"))
                : written;
    }

    private static Optional<Instant> plain(Matcher m) {
        try {
            LocalDate day =
                    day(Integer.parseInt(m.group(3)), MONTHS.indexOf(m.group(2)) / 3 + 1, Integer.parseInt(m.group(1)));
            LocalTime at = LocalTime.of(
                    Integer.parseInt(m.group(4)),
                    Integer.parseInt(m.group(5)),
                    Math.min(59, Integer.parseInt(m.group(6))));
            return Optional.of(LocalDateTime.of(day, at)
                    .toInstant(m.group(7).equals("GMT") ? ZoneOffset.UTC : ZoneOffset.of(m.group(7))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> read(String written) {
        Matcher iso = ISO_TIME.matcher(written);
        LocalTime at = LocalTime.MIDNIGHT;
        String date = written;
        String rest = "";
        long daysMore = 0;
        boolean isIso =
                iso.find() && written.substring(0, iso.start()).matches(".*\\d{2,4}[-/]?\\d{2,3}([-/]?\\d{2})?$");
        Matcher m = isIso ? iso : time(written);
        if (m != null) {
            int hour = Integer.parseInt(m.group(1));
            daysMore = hour == 24 ? 1 : 0;
            rest = written.substring(m.end());
            Matcher half = HALF.matcher(rest);
            boolean said = half.lookingAt();
            at = clock(hour == 24 ? 0 : hour, m.group(2), m.group(3), said ? half.group(1) : null);
            rest = said ? rest.substring(half.end()) : rest;
            date = written.substring(0, m.start());
        }
        final long more = daysMore;
        final LocalTime clock = at;
        DateZones.Zone zone = DateZones.find(rest.isBlank() ? "" : rest);
        String remainder = date + " " + zone.rest();
        Optional<LocalDate> day = CalendarDay.find(remainder);
        return day.filter(d -> d.getYear() >= FIRST_YEAR).map(d -> instant(d.plusDays(more), clock, zone.id()));
    }

    private static @Nullable Matcher time(String written) {
        Matcher time = TIME.matcher(written);
        if (time.find()) {
            return time;
        }
        int last = -1;
        Matcher dotted = DOTTED_TIME.matcher(written);
        while (dotted.find()) {
            last = dotted.start();
        }
        return last >= 0 && dotted.find(last) ? dotted : null;
    }

    private static Instant instant(LocalDate day, LocalTime clock, ZoneId zone) {
        return LocalDateTime.of(day, clock).atZone(zone).toInstant();
    }

    private static LocalTime clock(int hour, String minute, @Nullable String second, @Nullable String half) {
        int h = hour;
        if (half != null && !half.isEmpty()) {
            boolean afternoon = half.toLowerCase(Locale.ROOT).startsWith("p");
            h = hour % 12 + (afternoon ? 12 : 0);
        }
        int s = second == null ? 0 : Math.min(59, Integer.parseInt(second));
        return LocalTime.of(h, Integer.parseInt(minute), s);
    }

    /** Two digits of a year: the century that news feeds live in. */
    static int century(int year) {
        return year < 70 ? 2000 + year : 1900 + year;
    }

    static final ZoneId UTC = ZoneOffset.UTC;

    static LocalDate day(int year, int month, int day) {
        if (month > 12
                || month < 1
                || day < 1
                || day > 31
                || (day > 28 && day > LocalDate.of(year, month, 1).lengthOfMonth())) {
            throw new DateTimeException("no such day: " + year + "-" + month + "-" + day);
        }
        return LocalDate.of(year, month, day);
    }

    static LocalDate ordinal(int year, int day) {
        return Year.of(year).atDay(day);
    }
}
