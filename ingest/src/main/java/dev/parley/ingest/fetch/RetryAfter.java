package dev.parley.ingest.fetch;

import dev.parley.ingest.feed.FeedDates;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code Retry-After}: seconds or a date (RFC 9110, section 10.2.3), at most seven days ahead. */
final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(7);

    private RetryAfter() {}

    static Optional<Instant> parse(@Nullable String header, Instant now) {
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        String text = header.strip();
        Optional<Instant> until =
                text.matches("\\d{1,9}") ? Optional.of(now.plusSeconds(Long.parseLong(text))) : FeedDates.parse(text);
        return until.map(t -> t.isAfter(now.plus(LONGEST)) ? now.plus(LONGEST) : t.isBefore(now) ? now : t);
    }
}
