package dev.parley.ingest.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.async.methods.SimpleRequestProducer;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.jspecify.annotations.Nullable;

/**
 * Fetches documents. Each hop of a redirect is judged and connected anew; no cookies, no referrer; TLS is verified; the
 * whole exchange has one deadline and the body a size, before and after decompression. Thread-safe.
 */
public final class Fetcher implements AutoCloseable {
    private static final int MOST_HOPS = 5;

    private final CloseableHttpAsyncClient client;
    private final FetchSettings settings;
    private final InstantSource clock;
    private final BodyLimits bodies;
    private final ExecutorService names = Executors.newFixedThreadPool(16, task -> {
        Thread thread = new Thread(task, "fetch-names");
        thread.setDaemon(true);
        return thread;
    });

    /** A fetcher that is ready to work. */
    public Fetcher(FetchSettings settings, InstantSource clock) {
        this(
                settings,
                clock,
                SystemDefaultDnsResolver.INSTANCE,
                Runtime.getRuntime().maxMemory());
    }

    Fetcher(FetchSettings settings, InstantSource clock, DnsResolver resolver, long heap) {
        this.bodies = new BodyLimits(heap, BodyLimits.PATIENCE);
        this.settings = settings;
        this.clock = clock;
        this.client = AsyncClient.build(settings, resolver);
        client.start();
    }

    /** Fetches; the future never fails. The body counts for nothing any more: for who looks at few at once. */
    public CompletableFuture<FetchOutcome> fetch(FetchRequest request) {
        return fetchHolding(request).whenComplete((outcome, never) -> outcome.release());
    }

    /**
     * Fetches; the future never fails. A large body is unpacked when there is room beside others, and keeps its room until
     * {@link FetchOutcome#release} is called, which must not be forgotten.
     */
    public CompletableFuture<FetchOutcome> fetchHolding(FetchRequest request) {
        long deadline = System.nanoTime() + settings.total().toNanos();
        return hop(request, request, 0, true, deadline).exceptionally(e -> failed(e, request.url()));
    }

    private CompletableFuture<FetchOutcome> hop(
            FetchRequest first, FetchRequest now, int hops, boolean forGood, long deadline) {
        return exchange(now, deadline).thenCompose(response -> answer(first, now, hops, forGood, deadline, response)
                .whenComplete((outcome, e) -> response.free().run()));
    }

    private CompletableFuture<BoundedBody.Response> exchange(FetchRequest request, long deadline) {
        CompletableFuture<BoundedBody.Response> answer = new CompletableFuture<>();
        AtomicReference<Future<BoundedBody.Response>> running = new AtomicReference<>();
        BoundedBody body = bodies.arrival(request);
        names.execute(() -> send(request, body, answer, running));
        long left = Math.max(1, deadline - System.nanoTime());
        return answer.orTimeout(left, TimeUnit.NANOSECONDS).exceptionallyCompose(e -> {
            IOException noRoom = e instanceof TimeoutException ? body.wantOfRoom() : null;
            Future<BoundedBody.Response> exchange = running.get();
            if (e instanceof TimeoutException && exchange != null) {
                exchange.cancel(true);
            }
            return CompletableFuture.failedFuture(noRoom == null ? e : noRoom);
        });
    }

    /** Names are looked up in the thread that sends, which may take seconds. */
    private void send(
            FetchRequest request,
            BoundedBody body,
            CompletableFuture<BoundedBody.Response> answer,
            AtomicReference<Future<BoundedBody.Response>> running) {
        if (answer.isDone()) {
            return;
        }
        running.set(client.execute(
                SimpleRequestProducer.create(http(request)), body, new FutureCallback<BoundedBody.Response>() {
                    @Override
                    public void completed(BoundedBody.Response response) {
                        if (!answer.complete(response)) {
                            response.free().run();
                        }
                    }

                    @Override
                    public void failed(Exception e) {
                        answer.completeExceptionally(e);
                    }

                    @Override
                    public void cancelled() {
                        answer.completeExceptionally(new IOException("request was cancelled"));
                    }
                }));
    }

    private SimpleHttpRequest http(FetchRequest request) {
        SimpleRequestBuilder builder = SimpleRequestBuilder.get(request.url())
                .setHeader("User-Agent", settings.userAgent())
                .setHeader("Accept", request.accept())
                .setHeader("Accept-Encoding", Decompression.ACCEPTED);
        request.headers().forEach(builder::setHeader);
        if (request.etag() != null) {
            builder.setHeader("If-None-Match", request.etag());
        }
        if (request.lastModified() != null) {
            builder.setHeader("If-Modified-Since", request.lastModified());
        }
        return builder.build();
    }

    private CompletableFuture<FetchOutcome> answer(
            FetchRequest first,
            FetchRequest now,
            int hops,
            boolean forGood,
            long deadline,
            BoundedBody.Response response) {
        int status = response.status();
        String location = response.headers().get("location");
        if (isRedirect(status) && location != null) {
            boolean permanent = forGood && (status == 301 || status == 308);
            response.free().run();
            return follow(first, now, hops, permanent, deadline, location);
        }
        @Nullable URI movedTo = hops > 0 && forGood ? now.url() : null;
        return isSuccess(status) ? unpacked(now, movedTo, response) : done(outcome(movedTo, response));
    }

    private CompletableFuture<FetchOutcome> follow(
            FetchRequest first, FetchRequest now, int hops, boolean forGood, long deadline, String location) {
        Optional<URI> target = dev.parley.ingest.text.Addresses.web(
                dev.parley.ingest.text.Addresses.resolve(now.url().toString(), location));
        if (target.isEmpty()) {
            return refused(
                    "redirect to '" + Lines.safe(location) + "', which is no address; allowed are http and https");
        }
        if (hops + 1 > MOST_HOPS) {
            return refused("more than " + MOST_HOPS + " redirects from " + first.url() + "; allowed are " + MOST_HOPS);
        }
        if (now.url().getScheme().equals("https")
                && target.get().getScheme().equals("http")
                && !now.headers().isEmpty()) {
            return refused("redirect from https to http would show the feed's own headers; allowed is https");
        }
        return hop(first, now.to(target.get()), hops + 1, forGood, deadline);
    }

    private static CompletableFuture<FetchOutcome> refused(String reason) {
        return done(new FetchOutcome.Failed(0, reason, true));
    }

    private static CompletableFuture<FetchOutcome> done(FetchOutcome outcome) {
        return CompletableFuture.completedFuture(outcome);
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private FetchOutcome outcome(@Nullable URI movedTo, BoundedBody.Response response) {
        Map<String, String> headers = response.headers();
        int status = response.status();
        if (status == 304) {
            return new FetchOutcome.NotModified(headers, movedTo);
        }
        if (status == 410) {
            return new FetchOutcome.Gone();
        }
        Instant until =
                RetryAfter.parse(headers.get("retry-after"), clock.instant()).orElse(null);
        if (status == 429 || (status == 503 && until != null)) {
            return new FetchOutcome.Throttled(status, until);
        }
        return new FetchOutcome.Failed(status, "HTTP status " + status + "; allowed are 200 and 304", false);
    }

    private static boolean isSuccess(int status) {
        return status >= 200 && status <= 299;
    }

    private CompletableFuture<FetchOutcome> unpacked(
            FetchRequest request, @Nullable URI movedTo, BoundedBody.Response response) {
        return bodies.unpack(request, response).handle((unpacked, e) -> {
            if (e == null) {
                return new FetchOutcome.Fetched(
                        unpacked.body(),
                        request.url(),
                        movedTo,
                        response.headers(),
                        response.body().length,
                        unpacked.free());
            }
            Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
            String reason = Lines.safe("body cannot be read: " + cause.getMessage());
            return new FetchOutcome.Failed(response.status(), reason, !reason.contains(" room for "));
        });
    }

    private FetchOutcome failed(Throwable thrown, URI url) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof TimeoutException) {
            Duration total = settings.total();
            return new FetchOutcome.Failed(
                    0, url.getHost() + " took longer than " + total.toSeconds() + " s; allowed is up to that", false);
        }
        boolean refused = cause instanceof RefusedAddressException
                || (cause.getMessage() != null && cause.getMessage().contains("allowed is up to"));
        String name = cause instanceof RefusedAddressException || refused
                ? ""
                : cause.getClass().getSimpleName() + ": ";
        return new FetchOutcome.Failed(0, Lines.safe(name + cause.getMessage()), refused);
    }

    @Override
    public void close() {
        names.shutdownNow();
        client.initiateShutdown();
        try {
            client.awaitShutdown(TimeValue.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        client.close(CloseMode.GRACEFUL);
    }
}
