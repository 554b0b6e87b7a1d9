package dev.parley.ingest.stage;

import dev.parley.ingest.feed.FeedDocument;
import dev.parley.ingest.feed.FeedReader;
import dev.parley.ingest.feed.FeedReading;
import dev.parley.ingest.fetch.FetchOutcome;
import dev.parley.ingest.fetch.FetchRequest;
import dev.parley.ingest.fetch.Lines;
import dev.parley.ingest.source.SourceFeed;
import dev.parley.model.FeedStatus;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls a feed: asks its server when the host's turn has come, reads what came, and the pages that it calls for. */
final class Poller {
    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    /** Heap that a document takes from its arrival to its commit, in bodies: its entries, its articles, their records. */
    private static final long BODIES = 4;

    private final Workbench bench;

    Poller(Workbench bench) {
        this.bench = bench;
    }

    /**
     * An answer, and what was remembered of the feed when it was asked.
     *
     * @param before read when the host's turn came: ten thousand feeds may wait, and with their items they fill a heap
     */
    private record Answer(FeedStatus before, FetchOutcome outcome) {}

    /** Polls; the poll comes in one part or more, never in none. What it holds counts as held until {@link #filed}. */
    void poll(SourceFeed feed, Consumer<PolledFeed> parts) {
        String host = StatusAfter.target(bench.states().bare(feed), feed.url()).getHost();
        var unused = bench.gates()
                .runHolding(host, () -> ask(feed))
                .thenApplyAsync(answer -> readOrFailed(feed, answer), bench.workers())
                .exceptionally(e -> failed(feed, bench.states().of(feed), e))
                .thenAccept(poll -> bench.pages().read(poll, parts));
    }

    private CompletableFuture<Answer> ask(SourceFeed feed) {
        FeedStatus status = bench.states().of(feed);
        URI target = StatusAfter.target(status, feed.url());
        FetchRequest request = FetchRequest.feed(target, status.etag(), status.lastModified(), feed.headers());
        return bench.fetcher().fetchHolding(request).thenApply(outcome -> new Answer(status, held(outcome)));
    }

    /** The last part of the poll is committed: what it held is free. */
    void filed(PolledFeed poll) {
        bench.gates().held(-BODIES * poll.size());
        poll.outcome().release();
    }

    /** It is held from now on, before another host's turn comes: reading may be slower than the network. */
    private FetchOutcome held(FetchOutcome outcome) {
        bench.gates().held(outcome instanceof FetchOutcome.Fetched fetched ? BODIES * fetched.body().length : 0);
        return outcome;
    }

    private PolledFeed read(SourceFeed feed, FeedStatus status, FetchOutcome outcome) {
        FeedReading reading = null;
        FetchOutcome kept = outcome;
        PolledFeed.Body body = null;
        if (outcome instanceof FetchOutcome.Fetched fetched) {
            body = new PolledFeed.Body(StatusAfter.bodyHash(fetched.body()), fetched.body().length);
            reading = body.hash().equals(status.bodyHash()) ? null : read(feed, fetched);
            // A document that is no feed goes to the dead-letter topic.
            kept = reading instanceof FeedReading.NotFeed ? fetched : fetched.withoutBody();
        }
        return new PolledFeed(
                feed,
                status,
                kept,
                body,
                reading,
                reading instanceof FeedReading.Feed read ? FeedItem.of(feed, read.entries()) : List.of(),
                Pages.NONE,
                bench.clock().instant());
    }

    private PolledFeed readOrFailed(SourceFeed feed, Answer answer) {
        try {
            return read(feed, answer.before(), answer.outcome());
        } catch (RuntimeException e) {
            if (answer.outcome() instanceof FetchOutcome.Fetched fetched) {
                bench.gates().held(-BODIES * fetched.body().length);
            }
            answer.outcome().release();
            return failed(feed, answer.before(), e);
        }
    }

    private PolledFeed failed(SourceFeed feed, FeedStatus status, Throwable e) {
        LOG.warn("polling {} failed", feed.url(), e);
        FetchOutcome outcome = new FetchOutcome.Failed(0, Lines.safe("it could not be polled: " + e), false);
        return new PolledFeed(
                feed,
                status,
                outcome,
                null,
                null,
                List.of(),
                Pages.NONE,
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
