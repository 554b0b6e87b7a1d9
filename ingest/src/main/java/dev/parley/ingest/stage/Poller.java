package dev.parley.ingest.stage;

import dev.parley.ingest.feed.FeedDocument;
import dev.parley.ingest.feed.FeedReader;
import dev.parley.ingest.feed.FeedReading;
import dev.parley.ingest.fetch.FetchOutcome;
import dev.parley.ingest.fetch.FetchRequest;
import dev.parley.ingest.source.SourceFeed;
import dev.parley.model.FeedStatus;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls a feed: asks its server when the host's turn has come, reads what came, and the pages that it calls for. */
final class Poller {
    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    private final Workbench bench;

    Poller(Workbench bench) {
        this.bench = bench;
    }

    /** The poll; the future never fails. What it holds counts as held until {@link #filed}. */
    CompletableFuture<PolledFeed> poll(SourceFeed feed, FeedStatus status) {
        URI target = StatusAfter.target(status, feed.url());
        FetchRequest request = FetchRequest.feed(target, status.etag(), status.lastModified(), feed.headers());
        return bench.gates()
                .runHolding(target.getHost(), () -> bench.fetcher().fetch(request))
                .thenApplyAsync(outcome -> read(feed, status, outcome), bench.workers())
                .thenCompose(bench.pages()::complete);
    }

    /** The poll is committed: what it held is free. */
    void filed(PolledFeed poll) {
        bench.gates().held(-size(poll.outcome()));
    }

    private static long size(FetchOutcome outcome) {
        return outcome instanceof FetchOutcome.Fetched fetched ? fetched.body().length : 0;
    }

    private PolledFeed read(SourceFeed feed, FeedStatus status, FetchOutcome outcome) {
        bench.gates().held(size(outcome));
        FeedReading reading = null;
        if (outcome instanceof FetchOutcome.Fetched fetched
                && !StatusAfter.bodyHash(fetched.body()).equals(status.bodyHash())) {
            reading = read(feed, fetched);
        }
        return new PolledFeed(
                feed,
                status,
                outcome,
                reading,
                reading instanceof FeedReading.Feed read ? FeedItem.of(feed, read.entries()) : List.of(),
                Map.of(),
                Set.of(),
                bench.clock().instant());
    }

    private static @Nullable FeedReading read(SourceFeed feed, FetchOutcome.Fetched fetched) {
        try {
            return FeedReader.read(
                    new FeedDocument(fetched.body(), fetched.url().toString(), fetched.headers()));
        } catch (RuntimeException e) {
            LOG.warn("reading {} failed", feed.url(), e);
            return new FeedReading.NotFeed(
                    "the document could not be read (" + e + "); allowed are RSS, RDF, Atom and JSON Feed", List.of());
        }
    }
}
