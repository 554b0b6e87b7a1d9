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

    /** What any answer takes beside its body. */
    private static final long BARE = 2_048;

    private final Workbench bench;

    Poller(Workbench bench) {
        this.bench = bench;
    }

    /**
     * An answer, and what was remembered of the feed when it was asked.
     *
     * @param before without items: ten thousand answers may wait to be filed, and with their items they fill a heap
     */
    private record Answer(FeedStatus before, FetchOutcome outcome) {}

    /** Polls; the poll comes in one part or more, never in none. What it holds counts as held until {@link #filed}. */
    void poll(SourceFeed feed, Consumer<PolledFeed> parts) {
        String host = StatusAfter.target(bench.states().bare(feed), feed.url()).getHost();
        // All that a poll is made of is made at its host's turn, as ten thousand may wait for theirs.
        var unused = bench.gates().runHolding(host, () -> begin(feed, parts));
    }

    private CompletableFuture<Answer> begin(SourceFeed feed, Consumer<PolledFeed> parts) {
        CompletableFuture<Answer> answer;
        try {
            answer = ask(feed);
        } catch (RuntimeException e) {
            answer = CompletableFuture.failedFuture(e);
        }
        var unused = answer.thenApplyAsync(came -> readOrFailed(feed, came), bench.workers())
                .exceptionally(e -> {
                    bench.gates().held(BARE);
                    return failed(feed, bench.states().bare(feed), e);
                })
                .thenAccept(poll -> bench.pages().read(poll, parts));
        return answer;
    }

    private CompletableFuture<Answer> ask(SourceFeed feed) {
        FeedStatus status = bench.states().bare(feed);
        URI target = StatusAfter.target(status, feed.url());
        FetchRequest request = FetchRequest.feed(target, status.etag(), status.lastModified(), feed.headers());
        return bench.fetcher().fetchHolding(request).thenApply(outcome -> new Answer(status, held(outcome)));
    }

    /** The last part of the poll is committed: what it held is free. */
    void filed(PolledFeed poll) {
        bench.gates().held(-BARE - BODIES * poll.size());
        poll.outcome().release();
    }

    /** It is held from now on, before another host's turn comes: reading may be slower than the network. */
    private FetchOutcome held(FetchOutcome outcome) {
        bench.gates().held(BARE + body(outcome));
        return outcome;
    }

    private static long body(FetchOutcome outcome) {
        return outcome instanceof FetchOutcome.Fetched fetched ? BODIES * fetched.body().length : 0;
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
        boolean came = reading instanceof FeedReading.Feed;
        return new PolledFeed(
                feed,
                // What went missing from the document is told from the items.
                came ? bench.states().of(feed) : status,
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
        } catch (RuntimeException | StackOverflowError e) {
            bench.gates().held(-body(answer.outcome()));
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
