package dev.parley.ingest.schedule;

import dev.parley.ingest.feed.FeedDates;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a feed is polled next. What the server and the feed ask for is a floor, on 200 and on 304 alike; within it the
 * feed's own rhythm decides. Failures double the wait up to a ceiling and never end the polling.
 *
 * @param floor the least time between two polls
 * @param ceiling the most, unless the server asks for more
 * @param blindFloor the least time between polls of a feed that gives out no validators, each of which costs it a whole body
 * @param jitter the share of the wait by which it varies, so that feeds do not fall into step
 */
public record PollPolicy(Duration floor, Duration ceiling, Duration blindFloor, double jitter) {
    /** What servers may ask for at most. */
    public static final Duration LONGEST_ASKED = Duration.ofDays(7);

    private static final Duration FIRST_BACKOFF = Duration.ofHours(1);
    private static final Duration LOST_ANSWER = Duration.ofMinutes(1);
    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?<![-\\w])max-age\\s*=\\s*\"?(\\d{1,9})");

    /** An hour between polls, a day at most. */
    public static PollPolicy standard() {
        return new PollPolicy(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(1), 0.1);
    }

    /** This policy with the floor that an operator set for one feed, who may know better than the defaults. */
    public PollPolicy withFloor(Duration chosen) {
        return new PollPolicy(chosen, max(ceiling, chosen), chosen, jitter);
    }

    /**
     * The time of the next poll.
     *
     * @param chance between 0 and 1, for the jitter
     */
    public Instant next(PollResult result, Instant now, double chance) {
        if (result instanceof PollResult.Answered answered) {
            Duration wait = answered(answered, now);
            return now.plus(wait).plus(share(max(wait, Duration.ofSeconds(1)), jitter * chance));
        }
        if (result instanceof PollResult.Throttled throttled) {
            Instant until = throttled.until();
            Instant earliest = now.plus(backoff(throttled.failures(), 0));
            // A time that the server names is kept to the second: only lateness is polite.
            return until == null ? earliest : until.plus(share(Duration.between(now, until), jitter * chance));
        }
        PollResult.Failed failed = (PollResult.Failed) result;
        return now.plus(backoff(failed.failures(), chance));
    }

    /**
     * When a feed whose first answer was lost with its ingester is asked again: after a minute at most, doubled each time.
     *
     * @param requests sent so far, each in vain
     */
    public Instant afterLostAnswer(long requests, Instant now) {
        Duration wait = min(floor, LOST_ANSWER);
        for (long i = 1; i < Math.min(requests, 20) && wait.compareTo(ceiling) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return now.plus(min(wait, ceiling));
    }

    private Duration answered(PollResult.Answered answered, Instant now) {
        Duration asked =
                max(max(maxAge(answered.headers()), expires(answered.headers(), now)), orZero(answered.asked()));
        Duration least = max(answered.conditional() ? floor : blindFloor, min(asked, LONGEST_ASKED));
        Duration rhythm = answered.rhythm();
        Duration wished = rhythm == null ? least : min(rhythm.dividedBy(2), ceiling);
        return max(least, wished);
    }

    private Duration backoff(int failures, double chance) {
        Duration first = floor.compareTo(FIRST_BACKOFF) < 0 ? floor : FIRST_BACKOFF;
        Duration wait = first;
        for (int i = 1; i < Math.min(failures, 20) && wait.compareTo(ceiling) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        Duration bounded = min(wait, ceiling);
        return bounded.plus(share(bounded, jitter * (2 * chance - 1)));
    }

    private static Duration maxAge(Map<String, String> headers) {
        String control = headers.getOrDefault("cache-control", "").toLowerCase(Locale.ROOT);
        if (control.contains("no-cache") || control.contains("no-store")) {
            return Duration.ZERO;
        }
        Matcher m = MAX_AGE.matcher(control);
        if (!m.find()) {
            return Duration.ZERO;
        }
        long age = 0;
        String spent = headers.getOrDefault("age", "0").strip();
        if (spent.matches("\\d{1,9}")) {
            age = Long.parseLong(spent);
        }
        return Duration.ofSeconds(Math.max(0, Long.parseLong(m.group(1)) - age));
    }

    private static Duration expires(Map<String, String> headers, Instant now) {
        if (headers.getOrDefault("cache-control", "").contains("max-age") || !headers.containsKey("expires")) {
            return Duration.ZERO;
        }
        Optional<Instant> until = FeedDates.parse(headers.getOrDefault("expires", ""));
        Instant sent = FeedDates.parse(headers.getOrDefault("date", "")).orElse(now);
        return until.map(t -> Duration.between(sent, t))
                .filter(d -> !d.isNegative())
                .orElse(Duration.ZERO);
    }

    private static Duration share(Duration whole, double part) {
        return Duration.ofMillis(Math.round(whole.toMillis() * part));
    }

    private static Duration orZero(@Nullable Duration duration) {
        return duration == null ? Duration.ZERO : duration;
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
