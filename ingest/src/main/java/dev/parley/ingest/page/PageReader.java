package dev.parley.ingest.page;

import dev.parley.ingest.fetch.FetchOutcome;
import dev.parley.ingest.fetch.FetchRequest;
import dev.parley.ingest.fetch.Fetcher;
import dev.parley.ingest.fetch.HostGates;
import dev.parley.ingest.text.Charsets;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Fetches pages where robots may, and reads their articles. */
public final class PageReader {
    private static final Duration SPARED = Duration.ofMinutes(10);
    private final Robots robots;
    private final Fetcher fetcher;
    private final HostGates gates;
    private final Executor workers;
    /** Hosts that asked to be left alone, and until when. */
    private final Map<String, Instant> spared = new ConcurrentHashMap<>();

    private final InstantSource clock;
    private final PageExtractor extractor = PageExtractors.standard();

    public PageReader(Robots robots, Fetcher fetcher, HostGates gates, Executor workers, InstantSource clock) {
        this.clock = clock;
        this.robots = robots;
        this.fetcher = fetcher;
        this.gates = gates;
        this.workers = workers;
    }

    /**
     * What became of a page.
     *
     * @param article absent where none was read
     * @param outcome one word for the metrics: {@code read}, {@code disallowed}, {@code unreachable}, {@code gone},
     *     {@code spared}, {@code refused}, {@code no-article}
     * @param reason why there is no article
     */
    public record Reading(@Nullable PageArticle article, String outcome, String reason) {
        /** Whether another time may find what this one did not: nothing is wrong with the page itself. */
        public boolean isForNow() {
            return outcome.equals("unreachable") || outcome.equals("spared");
        }

        /** Whether the page is no more. */
        public boolean isGone() {
            return outcome.equals("gone");
        }
    }

    /**
     * Reads the page; the future never fails.
     *
     * @param wanted asked when the host's turn has come: nothing is fetched where nobody waits any more
     */
    public CompletableFuture<Reading> read(URI page, BooleanSupplier wanted) {
        return robots.judge(page)
                .thenCompose(permission -> permission.allowed()
                        ? gates.run(page.getHost(), () -> fetch(page, wanted)).thenApplyAsync(this::read, workers)
                        : CompletableFuture.completedFuture(new Reading(
                                null, permission.forNow() ? "unreachable" : "disallowed", permission.reason())))
                .exceptionally(e -> new Reading(null, "unreachable", String.valueOf(e.getMessage())));
    }

    private CompletableFuture<FetchOutcome> fetch(URI page, BooleanSupplier wanted) {
        if (!wanted.getAsBoolean()) {
            return CompletableFuture.completedFuture(new FetchOutcome.Failed(0, "it was waited for too long", false));
        }
        Instant until = spared.get(page.getHost());
        if (until != null && clock.instant().isBefore(until)) {
            return CompletableFuture.completedFuture(new FetchOutcome.Throttled(0, until));
        }
        spared.remove(page.getHost());
        return fetcher.fetchHolding(FetchRequest.page(page)).thenApply(outcome -> {
            if (outcome instanceof FetchOutcome.Throttled throttled) {
                Instant named = throttled.until();
                spared.put(page.getHost(), named == null ? clock.instant().plus(SPARED) : named);
            }
            return outcome;
        });
    }

    private Reading read(FetchOutcome outcome) {
        try {
            return extract(outcome);
        } finally {
            outcome.release();
        }
    }

    private Reading extract(FetchOutcome outcome) {
        if (outcome instanceof FetchOutcome.Fetched fetched) {
            String type = fetched.headers().get("content-type");
            if (type != null && !type.contains("html") && !type.contains("xml") && !type.contains("text")) {
                return new Reading(null, "no-article", "content type '" + type + "' is no page; allowed is HTML");
            }
            String html = Charsets.decode(fetched.body(), type).text();
            return extractor
                    .extract(html, fetched.url().toString())
                    .map(article -> new Reading(article, "read", ""))
                    .orElseGet(() -> new Reading(null, "no-article", "the page holds no article"));
        }
        if (outcome instanceof FetchOutcome.Throttled) {
            return new Reading(null, "spared", "the server asks to be left alone");
        }
        if (outcome instanceof FetchOutcome.Gone) {
            return new Reading(null, "gone", "the page is gone");
        }
        return outcome instanceof FetchOutcome.Failed failed
                ? failed(failed)
                : new Reading(null, "unreachable", "it has no body");
    }

    private static Reading failed(FetchOutcome.Failed failed) {
        if (failed.status() == 404) {
            return new Reading(null, "gone", "the page is gone");
        }
        boolean forGood = failed.refused() || (failed.status() >= 400 && failed.status() < 500);
        return new Reading(null, forGood ? "refused" : "unreachable", failed.reason());
    }
}
