package dev.parley.enrich.engine.date;

import java.time.LocalDate;

/**
 * A day or stretch of days that a text names.
 *
 * @param from its first token
 * @param to one past its last token
 * @param first the first day
 * @param last the last day, the same for a single day
 */
record TextDate(int from, int to, LocalDate first, LocalDate last) {
    /** The day, or the middle one of several. */
    LocalDate middle() {
        return LocalDate.ofEpochDay(Math.floorDiv(first.toEpochDay() + last.toEpochDay(), 2));
    }
}
