package dev.parley.enrich.engine.date;

import java.time.temporal.ChronoUnit;

/**
 * What a word of a date means.
 *
 * @param number the weekday (1 Monday), the month (1 January), or how many units from now
 */
record DateWord(Kind kind, int number, ChronoUnit unit) {
    /** The part that it plays. */
    enum Kind {
        WEEKDAY,
        MONTH,
        /** "yesterday", "last week": so many units from the day of publication. */
        RELATIVE,
        /** "three" and what else may stand before a unit. */
        COUNT,
        UNIT,
        /** "ago". */
        AGO,
        /** "last" before a weekday. */
        PAST,
        /** "next" before a weekday or month: a day to come, on which nobody has spoken yet. */
        FUTURE,
        /** "in" before a year or month. */
        IN,
        /** What may stand between the parts of a date: "of". */
        GLUE
    }

    static DateWord of(Kind kind, int number) {
        return new DateWord(kind, number, ChronoUnit.DAYS);
    }
}
