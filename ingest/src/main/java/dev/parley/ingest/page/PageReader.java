package dev.parley.ingest.page;

import dev.parley.ingest.fetch.FetchOutcome;
import dev.parley.ingest.fetch.FetchRequest;
import dev.parley.ingest.fetch.Fetcher;
import dev.parley.ingest.fetch.HostGates;
import dev.parley.ingest.text.Charsets;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Fetches pages where robots may, and reads their articles. */
public final class PageReader {
    private final Robots robots;
    private final Fetcher fetcher;
    private final HostGates gates;
    private final Executor workers;
    private final PageExtractor extractor = PageExtractors.standard();

    public PageReader(Robots robots, Fetcher fetcher, HostGates gates, Executor workers) {
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
     *     {@code no-article}
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
                        ? gates.run(page.getHost(), () -> fetcher.fetch(FetchRequest.page(page)))
                                .thenApplyAsync(this::extract, workers)
                        : CompletableFuture.completedFuture(new Reading(
                                null, "disallowed", "robots.txt of " + page.getHost() + " does not allow it")))
                .exceptionally(e -> new Reading(null, "unreachable", String.valueOf(e.getMessage())));
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
        boolean gone = outcome instanceof FetchOutcome.Gone
                || (outcome instanceof FetchOutcome.Failed failed && failed.status() == 404);
        String reason =
                outcome instanceof FetchOutcome.Failed failed ? failed.reason() : "the server asks to be left alone";
        return new Reading(null, gone ? "gone" : "unreachable", gone ? "the page is gone" : reason);
    }
}
