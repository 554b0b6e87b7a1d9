package dev.parley.aggregate;

import dev.parley.aggregate.api.ApiSettings;
import dev.parley.runtime.streams.StreamsSettings;
import java.time.Duration;

/**
 * How the table is kept and served.
 *
 * @param retention how long after it was said news is still filed, and how far back the table's past goes
 */
public record AggregateSettings(StreamsSettings streams, Duration retention, ApiSettings api) {
    private static final int DAYS_A_YEAR = 366;

    /** Twenty years, open to all who can reach the address. */
    public static AggregateSettings of(StreamsSettings streams) {
        return new AggregateSettings(streams, years(20), ApiSettings.open());
    }

    /** So many years, leap years or not. */
    public static Duration years(int count) {
        return Duration.ofDays((long) count * DAYS_A_YEAR);
    }
}
