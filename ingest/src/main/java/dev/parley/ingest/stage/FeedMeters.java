package dev.parley.ingest.stage;

import dev.parley.ingest.fetch.FetchOutcome;
import dev.parley.model.FeedHealth;
import dev.parley.model.FeedStatus;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/**
 * What is measured of each feed. Monitoring systems are for hundreds of series and not for hundred thousands: where there
 * are more feeds than 500, those that fail or have fallen silent come first, and {@code parley feeds} lists all.
 */
final class FeedMeters {
    private static final int MOST = 500;
    private static final int SILENT_FACTOR = 5;
    private static final long SHORTEST_RHYTHM = 60;

    private final MeterRegistry registry;
    private final Map<MultiGauge, ToDoubleFunction<FeedStatus>> gauges = new LinkedHashMap<>();
    private final MultiGauge items;
    private final Set<String> counted = ConcurrentHashMap.newKeySet();

    FeedMeters(MeterRegistry registry) {
        this.registry = registry;
        gauge("next.poll.seconds", "seconds until it is polled next; below zero where that is overdue", status -> {
            Instant next = status.nextPollAt();
            return next == null
                    ? Double.NaN
                    : Duration.between(Instant.now(), next).toMillis() / 1e3;
        });
        gauge("errors", "failures in a row", FeedStatus::errors);
        gauge(
                "not.modified.ratio",
                "share of the polls that were answered with 304",
                status -> (double) status.notModified() / Math.max(1, status.polls()));
        gauge("bytes.saved", "bytes not sent thanks to 304 and compression", FeedStatus::bytesSaved);
        gauge("unconditional", "polls sent without a validator", FeedStatus::unconditional);
        gauge(
                "silent",
                "1 where its last new item is older than five times its usual gap",
                status -> isSilent(status) ? 1 : 0);
        gauge("up", "1 where its last poll succeeded", status -> status.health() == FeedHealth.OK ? 1 : 0);
        items = MultiGauge.builder("parley.ingest.feed.items")
                .description("items new, changed and copied so far")
                .register(registry);
    }

    private void gauge(String name, String description, ToDoubleFunction<FeedStatus> value) {
        gauges.put(
                MultiGauge.builder("parley.ingest.feed." + name)
                        .description(description)
                        .register(registry),
                value);
    }

    /** Shows the feeds as they are now. */
    void refresh(Collection<FeedStatus> all) {
        List<FeedStatus> shown = all.stream()
                .sorted(Comparator.comparing((FeedStatus status) -> status.errors() == 0 && !isSilent(status))
                        .thenComparing(FeedStatus::url))
                .limit(MOST)
                .toList();
        gauges.forEach((gauge, value) -> gauge.register(
                shown.stream()
                        .map(status -> MultiGauge.Row.of(Tags.of("feed", status.url()), value.applyAsDouble(status)))
                        .toList(),
                true));
        items.register(shown.stream().flatMap(FeedMeters::itemsOf).toList(), true);
    }

    private static java.util.stream.Stream<MultiGauge.Row<?>> itemsOf(FeedStatus status) {
        return java.util.stream.Stream.of(
                row(status, "new", status.itemsNew()),
                row(status, "changed", status.itemsChanged()),
                row(status, "copied", status.itemsCopied()));
    }

    private static MultiGauge.Row<?> row(FeedStatus status, String kind, long count) {
        return MultiGauge.Row.of(Tags.of("feed", status.url(), "kind", kind), count);
    }

    /** Counts an answer by its HTTP status; {@code none} where there was none. */
    void answered(String feed, FetchOutcome outcome) {
        count("answers", feed, "status", status(outcome));
    }

    /** Counts what became of a page that the feed called for. */
    void page(String feed, String outcome) {
        count("pages", feed, "outcome", outcome);
    }

    private void count(String name, String feed, String tag, String value) {
        if (counted.contains(feed) || (counted.size() < MOST && counted.add(feed))) {
            Counter.builder("parley.ingest.feed." + name)
                    .tags("feed", feed, tag, value)
                    .register(registry)
                    .increment();
        }
    }

    private static String status(FetchOutcome outcome) {
        if (outcome instanceof FetchOutcome.Fetched) {
            return "200";
        }
        if (outcome instanceof FetchOutcome.NotModified) {
            return "304";
        }
        if (outcome instanceof FetchOutcome.Gone) {
            return "410";
        }
        int status = outcome instanceof FetchOutcome.Throttled throttled
                ? throttled.status()
                : ((FetchOutcome.Failed) outcome).status();
        return status == 0 ? "none" : String.valueOf(status);
    }

    /** Whether the last new item is older than five times the usual gap, as of the last poll. */
    static boolean isSilent(FeedStatus status) {
        Instant last = status.newItemAt();
        Instant polled = status.polledAt();
        Long rhythm = status.rhythm();
        return last != null
                && polled != null
                && rhythm != null
                && Duration.between(last, polled).toSeconds() > SILENT_FACTOR * Math.max(rhythm, SHORTEST_RHYTHM);
    }
}
