package dev.parley.ingest.stage;

import dev.parley.ingest.fetch.FetchOutcome;
import dev.parley.ingest.source.SourceFeed;
import dev.parley.ingest.store.Batch;
import dev.parley.ingest.store.FeedStates;
import dev.parley.model.FeedHealth;
import dev.parley.model.FeedStatus;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What the ingester counts, in all and by {@link FeedMeters} of each feed. */
final class IngestMeters {
    private final MeterRegistry registry;
    private final FeedStates states;
    private final FeedMeters feeds;

    IngestMeters(MeterRegistry registry, FeedStates states) {
        this.registry = registry;
        this.states = states;
        this.feeds = new FeedMeters(registry);
        for (FeedHealth health : FeedHealth.values()) {
            Gauge.builder("parley.ingest.feeds", states, all -> count(all, health))
                    .tag("state", health.name().toLowerCase(Locale.ROOT))
                    .description("feeds by state")
                    .register(registry);
        }
        gauge(
                states,
                "parley.ingest.feeds.silent",
                "feeds without a new item for five times their usual gap",
                all -> all.bare().stream().filter(FeedMeters::isSilent).count());
        gauge(
                states,
                "parley.ingest.bytes.saved",
                "bytes not sent thanks to 304 and compression",
                all -> all.bare().stream().mapToLong(FeedStatus::bytesSaved).sum());
        gauge(states, "parley.ingest.polls.overdue.seconds", "how late the latest feed is", IngestMeters::overdue);
    }

    private void gauge(FeedStates states, String name, String description, ToDoubleFunction<FeedStates> value) {
        Gauge.builder(name, states, value).description(description).register(registry);
    }

    /** Shows each feed as it is now. */
    void refresh() {
        feeds.refresh(states.bare());
    }

    /** Counts what became of a page that a feed called for. */
    void page(SourceFeed feed, String outcome) {
        feeds.page(feed.url().toString(), outcome);
        Counter.builder("parley.ingest.pages")
                .tag("outcome", outcome)
                .register(registry)
                .increment();
    }

    void forgotten(int articles) {
        Counter.builder("parley.ingest.forgotten")
                .description("articles that no feed carries any more and that are no longer remembered")
                .register(registry)
                .increment(articles);
    }

    /** What a committed batch adds to what was remembered before it, by the feed's address. */
    void filed(List<PolledFeed> polls, Map<String, FeedStatus> before, Batch batch) {
        for (PolledFeed poll : polls) {
            if (poll.pages().last()) {
                feeds.answered(poll.feed().url().toString(), poll.outcome());
                Counter.builder("parley.ingest.polls")
                        .tag("outcome", outcome(poll.outcome()))
                        .register(registry)
                        .increment();
            }
        }
        before.forEach((url, was) -> {
            FeedStatus after = batch.statuses().get(url);
            if (after != null) {
                items("new", (double) (after.itemsNew() - was.itemsNew()));
                items("changed", (double) (after.itemsChanged() - was.itemsChanged()));
                items("copied", (double) (after.itemsCopied() - was.itemsCopied()));
            }
        });
        items("unusable", batch.deadLetters().size());
    }

    private void items(String kind, double count) {
        Counter.builder("parley.ingest.items")
                .tag("kind", kind)
                .register(registry)
                .increment(Math.max(0, count));
    }

    private static String outcome(FetchOutcome outcome) {
        if (outcome instanceof FetchOutcome.Failed failed) {
            return failed.refused() ? "refused" : "failed";
        }
        return outcome instanceof FetchOutcome.Fetched
                ? "fetched"
                : outcome instanceof FetchOutcome.NotModified
                        ? "not-modified"
                        : outcome instanceof FetchOutcome.Gone ? "gone" : "throttled";
    }

    private static double count(FeedStates states, FeedHealth health) {
        return states.bare().stream().filter(s -> s.health() == health).count();
    }

    private static double overdue(FeedStates states) {
        Instant now = Instant.now();
        return states.bare().stream()
                .filter(s -> s.nextPollAt() != null && s.health() != FeedHealth.GONE)
                .mapToLong(
                        s -> Math.max(0, Duration.between(s.nextPollAt(), now).toSeconds()))
                .max()
                .orElse(0);
    }
}
