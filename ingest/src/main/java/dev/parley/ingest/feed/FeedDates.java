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

/**
 * Dates as feeds write them: RFC 822 and its many bendings, RFC 3339 and W3C profiles, ISO 8601 with week and ordinal
 * dates, Unix seconds, and month names of a dozen languages. What is no date gives nothing, never now; a day that its
 * month does not have is no date. Numbers in doubt are day first; times without a zone are UTC.
 */
public final class FeedDates {
    private static final Pattern TIME =
            Pattern.compile("(?<![\\d:])(\\d{1,2})[:.h](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d+)?)?(?![\\d:])");
    private static final Pattern HALF = Pattern.compile("\\s*([AaPp])\\.?[Mm]\\.?(?![A-Za-z])");
    private static final Pattern ISO_TIME =
            Pattern.compile("(?<=\\d)[Tt_ ](\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d+)?)?(?=$|[Zz+\\-\\s])");
    /** What nine feeds in ten write; read at once, the many bendings of it take ten times as long. */
    private static final Pattern RFC_822 = Pattern.compile(
            "(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(\\d{1,2})"
                    + " (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\\d{4}) (\\d{2}):(\\d{2}):(\\d{2}) (GMT|[+-]\\d{4})");

    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final Pattern UNIX = Pattern.compile("^\\d{9,13}$");

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
            if (UNIX.matcher(written).matches()) {
                long number = Long.parseLong(written);
                return Optional.of(
                        written.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number));
            }
            return read(written);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
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
        Matcher time = TIME.matcher(written);
        LocalTime at = LocalTime.MIDNIGHT;
        String date = written;
        String rest = "";
        long daysMore = 0;
        boolean isIso =
                iso.find() && written.substring(0, iso.start()).matches(".*\\d{2,4}[-/]?\\d{2,3}([-/]?\\d{2})?$");
        if (isIso || time.find()) {
            Matcher m = isIso ? iso : time;
            int hour = Integer.parseInt(m.group(1));
            daysMore = hour == 24 ? 1 : 0;
            rest = written.substring(m.end());
            Matcher half = HALF.matcher(rest);
            boolean said = half.lookingAt();
            at = clock(hour % 24, m.group(2), m.group(3), said ? half.group(1) : null);
            rest = said ? rest.substring(half.end()) : rest;
            date = written.substring(0, m.start());
        }
        final long more = daysMore;
        final LocalTime clock = at;
        DateZones.Zone zone = DateZones.find(rest.isBlank() ? "" : rest);
        String remainder = date + " " + zone.rest();
        Optional<LocalDate> day = CalendarDay.find(remainder);
        return day.map(d -> instant(d.plusDays(more), clock, zone.id()));
    }

    private static Instant instant(LocalDate day, LocalTime clock, ZoneId zone) {
        return LocalDateTime.of(day, clock).atZone(zone).toInstant();
    }

    private static LocalTime clock(
            int hour,
            String minute,
            @org.jspecify.annotations.Nullable String second,
            @org.jspecify.annotations.Nullable String half) {
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
