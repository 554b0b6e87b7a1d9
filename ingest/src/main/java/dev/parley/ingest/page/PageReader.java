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
     *     {@code spared}, {@code no-article}
     * @param reason why there is no article
     */
    public record Reading(@Nullable PageArticle article, String outcome, String reason) {
        /** Whether the page is no more. */
        public boolean isGone() {
            return outcome.equals("gone");
        }
    }

    /** Reads the page; the future never fails. */
    public CompletableFuture<Reading> read(URI page) {
        return robots.allows(page)
                .thenCompose(allowed -> allowed
                        ? gates.run(page.getHost(), () -> fetch(page)).thenApplyAsync(this::extract, workers)
                        : CompletableFuture.completedFuture(new Reading(
                                null, "disallowed", "robots.txt of " + page.getHost() + " does not allow it")))
                .exceptionally(e -> new Reading(null, "unreachable", String.valueOf(e.getMessage())));
    }

    private CompletableFuture<FetchOutcome> fetch(URI page) {
        Instant until = spared.get(page.getHost());
        if (until != null && clock.instant().isBefore(until)) {
            return CompletableFuture.completedFuture(new FetchOutcome.Throttled(0, until));
        }
        spared.remove(page.getHost());
        return fetcher.fetch(FetchRequest.page(page)).thenApply(outcome -> {
            if (outcome instanceof FetchOutcome.Throttled throttled) {
                Instant named = throttled.until();
                spared.put(page.getHost(), named == null ? clock.instant().plus(SPARED) : named);
            }
            return outcome;
        });
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
        boolean gone = outcome instanceof FetchOutcome.Gone
                || (outcome instanceof FetchOutcome.Failed failed && failed.status() == 404);
        String reason =
                outcome instanceof FetchOutcome.Failed failed ? failed.reason() : "the server asks to be left alone";
        return new Reading(null, gone ? "gone" : "unreachable", gone ? "the page is gone" : reason);
    }
}
