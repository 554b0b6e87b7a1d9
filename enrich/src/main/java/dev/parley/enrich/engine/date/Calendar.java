package dev.parley.enrich.engine.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * Reckons days from the day of publication, UTC. What would lie after it is none, nor is what could be meant in two ways.
 */
final class Calendar {
    private static final int WEEK = 7;
    /** From this hour UTC it may be the next day where the outlet writes. */
    private static final int LATE = 20;
    /** A day without its year that comes within so many days is not taken for last year's. */
    private static final int SOON = 90;

    private static final int OLDEST = 1900;

    private final @Nullable LocalDate today;
    private final boolean late;

    Calendar(@Nullable Instant published) {
        today = published == null ? null : published.atZone(ZoneOffset.UTC).toLocalDate();
        late = published != null && published.atZone(ZoneOffset.UTC).getHour() >= LATE;
    }

    /** The last such weekday, today included. */
    @Nullable TextDate weekday(int from, int to, int weekday, boolean past) {
        if (today == null) {
            return null;
        }
        int back = Math.floorMod(today.getDayOfWeek().getValue() - weekday, WEEK);
        if (back == WEEK - 1 && late && !past) {
            return single(from, to, today);
        }
        return single(from, to, today.minusDays(back == 0 && past ? WEEK : back));
    }

    /**
     * A day of a month.
     *
     * @param year 0 where the text gives none
     */
    @Nullable TextDate day(int from, int to, int day, int month, int year) {
        try {
            return year > 0 ? notAfter(single(from, to, LocalDate.of(year, month, day))) : latest(from, to, day, month);
        } catch (DateTimeException e) {
            return null; // 31 June is no day
        }
    }

    private @Nullable TextDate latest(int from, int to, int day, int month) {
        if (today == null) {
            return null;
        }
        LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
        if (thisYear.isAfter(today.plusDays(1))) {
            return thisYear.isAfter(today.plusDays(SOON)) ? single(from, to, thisYear.minusYears(1)) : null;
        }
        return single(from, to, thisYear.isAfter(today) ? today : thisYear);
    }

    /**
     * A month, up to today.
     *
     * @param year 0 where the text gives none
     */
    @Nullable TextDate month(int from, int to, int month, int year) {
        if (year > 0) {
            return range(
                    from,
                    to,
                    LocalDate.of(year, month, 1),
                    YearMonth.of(year, month).atEndOfMonth());
        }
        if (today == null) {
            return null;
        }
        YearMonth named = YearMonth.of(today.getYear(), month);
        if (named.isAfter(YearMonth.from(today))) {
            boolean soon = named.atDay(1).isBefore(today.plusDays(SOON));
            named = named.minusYears(1);
            return soon ? null : range(from, to, named.atDay(1), named.atEndOfMonth());
        }
        return range(from, to, named.atDay(1), named.atEndOfMonth());
    }

    /** A year, up to today. */
    @Nullable TextDate year(int from, int to, int year) {
        return year < OLDEST ? null : range(from, to, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** So many days, weeks, months or years from today. */
    @Nullable TextDate relative(int from, int to, int count, ChronoUnit unit) {
        if (today == null) {
            return null;
        }
        LocalDate then = today.plus(count, unit);
        return switch (unit) {
            case DAYS -> notAfter(single(from, to, then));
            case WEEKS -> {
                LocalDate monday = then.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield range(from, to, monday, monday.plusDays(WEEK - 1));
            }
            case MONTHS ->
                range(from, to, then.withDayOfMonth(1), YearMonth.from(then).atEndOfMonth());
            case YEARS -> year(from, to, then.getYear());
            default -> null;
        };
    }

    private @Nullable TextDate range(int from, int to, LocalDate first, LocalDate last) {
        if (today == null || !last.isAfter(today)) {
            return new TextDate(from, to, first, last);
        }
        return first.isAfter(today) ? null : new TextDate(from, to, first, today);
    }

    private @Nullable TextDate notAfter(TextDate date) {
        return today != null && date.first().isAfter(today.plusDays(1)) ? null : date;
    }

    private static TextDate single(int from, int to, LocalDate day) {
        return new TextDate(from, to, day, day);
    }
}
