package dev.parley.app.doctor;

import dev.parley.ingest.fetch.FetchSettings;
import dev.parley.ingest.fetch.Fetcher;
import dev.parley.ingest.fetch.HostGates;
import dev.parley.ingest.source.SourceFeed;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Asks every feed as the ingester would: name, connection, TLS, redirects, status, document, dates, validators. */
final class FeedChecks {
    private final FetchSettings settings;

    FeedChecks(boolean allowPrivate) {
        this.settings = FetchSettings.standard(allowPrivate);
    }

    List<Finding> run(List<SourceFeed> feeds) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        try (Fetcher fetcher = new Fetcher(settings, InstantSource.system())) {
            FeedProbe probe = new FeedProbe(fetcher, new HostGates(timer, 50, Duration.ofSeconds(1)));
            List<CompletableFuture<Finding>> underway =
                    feeds.stream().map(probe::check).toList();
            return underway.stream().map(CompletableFuture::join).toList();
        } finally {
            timer.shutdownNow();
        }
    }
}
