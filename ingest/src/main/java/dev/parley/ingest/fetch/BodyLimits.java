package dev.parley.ingest.fetch;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Bounds what the bodies of all requests take together, whatever servers send: as they arrive, and unpacked until they
 * have been read. Small ones are bounded by the number of connections alone, so that large ones never hold them up. Feeds
 * and pages are counted apart, as a feed may wait for its pages.
 */
final class BodyLimits {
    /** Bodies up to this size are small. */
    static final int SMALL = 128 << 10;

    private static final long LEAST = 10L << 20;
    /** How long an answer waits to be unpacked. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ArrivalRoom arrivingFeeds;
    private final ArrivalRoom arrivingPages;
    private final BodyBudget feeds;
    private final BodyBudget pages;
    private final Duration patience;

    /** Bounds that suit a heap of so many bytes; what finds no room within {@code patience} is given up. */
    BodyLimits(long heap, Duration patience) {
        this.patience = patience;
        this.arrivingFeeds = new ArrivalRoom(Math.max(LEAST / 2, heap / 32));
        this.arrivingPages = new ArrivalRoom(Math.max(LEAST / 2, heap / 32));
        this.feeds = new BodyBudget(Math.max(LEAST, heap / 24));
        this.pages = new BodyBudget(Math.max(LEAST / 2, heap / 24));
    }

    /** The answer's body is to be taken in. */
    BoundedBody arrival(FetchRequest request) {
        return new BoundedBody(request.maxBytes(), request.isFeed() ? arrivingFeeds : arrivingPages);
    }

    /** An unpacked body, and what gives its place back. */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never shared
    record Unpacked(byte[] body, Runnable free) {}

    /** Unpacks when there is room for it; fails with {@link IOException} where it is too large or broken. */
    CompletableFuture<Unpacked> unpack(FetchRequest request, BoundedBody.Response response) {
        String encodings = response.headers().getOrDefault("content-encoding", "");
        int size;
        try {
            size = Decompression.size(response.body(), encodings, request.maxBytes());
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
        if (size <= SMALL) {
            return CompletableFuture.completedFuture(unpacked(response, encodings, size, () -> {}));
        }
        BodyBudget budget = request.isFeed() ? feeds : pages;
        return budget.acquire(size)
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionallyCompose(
                        e -> CompletableFuture.failedFuture(e instanceof TimeoutException ? tooMany(size, budget) : e))
                .thenApply(share -> unpacked(response, encodings, size, share));
    }

    private static Unpacked unpacked(BoundedBody.Response response, String encodings, int size, Runnable free) {
        try {
            return new Unpacked(Decompression.unpack(response.body(), encodings, size), free);
        } catch (IOException e) {
            free.run();
            throw new CompletionException(e);
        }
    }

    private IOException tooMany(int size, BodyBudget budget) {
        return new IOException("there was no room for " + size + " bytes within " + patience.toMillis()
                + " ms; all large bodies together may take " + budget.most());
    }
}
