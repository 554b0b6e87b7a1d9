package dev.parley.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many large bodies at once, in a heap that has room for two. */
class BodiesTest {
    private static final int MANY = 24;
    private static final int LARGE = 6 << 20;
    private static final long HEAP = 160L << 20;

    private final CountDownLatch allAsked = new CountDownLatch(MANY);
    private HttpServer server;
    private Fetcher fetcher;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[LARGE]);
        }
        serve("/packed", packed.toByteArray(), "gzip");
        serve("/plain", new byte[LARGE], "identity");
        serve("/small", "Новини 🙂".getBytes(java.nio.charset.StandardCharsets.UTF_8), "identity");
        server.start();
        FetchSettings settings =
                new FetchSettings("Parley test", true, Duration.ofSeconds(20), Duration.ofSeconds(60), 200);
        fetcher = new Fetcher(settings, InstantSource.system(), SystemDefaultDnsResolver.INSTANCE, HEAP);
    }

    @AfterEach
    void close() {
        fetcher.close();
        server.stop(0);
    }

    private void serve(String path, byte[] body, String encoding) {
        server.createContext(path, exchange -> {
            if (path.equals("/plain")) {
                allAsked.countDown();
                await(allAsked);
            }
            exchange.getResponseHeaders().set("Content-Encoding", encoding);
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            } catch (IOException e) {
                // The client hung up, as it may where there is no room.
                exchange.close();
            }
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From hosts of their own, as the pool has few connections for each. */
    private List<CompletableFuture<FetchOutcome>> ask(String path, int times) {
        List<CompletableFuture<FetchOutcome>> answers = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            URI url = URI.create(
                    "http://h" + i + ".localhost:" + server.getAddress().getPort() + path);
            answers.add(fetcher.fetchHolding(FetchRequest.feed(url, null, null, Map.of())));
        }
        return answers;
    }

    @Test
    void largeBodiesAreUnpackedOneAfterTheOtherAndSmallOnesPassThem() throws Exception {
        List<CompletableFuture<FetchOutcome>> waiting = ask("/packed", MANY);
        for (int read = 0; read < MANY; read++) {
            FetchOutcome next = (FetchOutcome) CompletableFuture.anyOf(waiting.toArray(new CompletableFuture<?>[0]))
                    .get(60, TimeUnit.SECONDS);
            assertThat(next).isInstanceOf(FetchOutcome.Fetched.class);
            assertThat(((FetchOutcome.Fetched) next).body()).hasSize(LARGE);
            FetchOutcome small = ask("/small", 1).get(0).get(60, TimeUnit.SECONDS);
            assertThat(small).isInstanceOf(FetchOutcome.Fetched.class);
            assertThat(waiting.stream().filter(CompletableFuture::isDone).count())
                    .as("unpacked at once, 6 MB each where 10 MB are allowed")
                    .isEqualTo(1);
            waiting.removeIf(CompletableFuture::isDone);
            next.release();
            next.release();
        }
    }

    @Test
    void ofManyThatArriveAtOnceEachIsReadOrSaysWhyNot() throws Exception {
        int read = 0;
        List<CompletableFuture<FetchOutcome>> answers = ask("/plain", MANY).stream()
                .map(answer -> answer.whenComplete((outcome, never) -> outcome.release()))
                .toList();
        for (CompletableFuture<FetchOutcome> answer : answers) {
            FetchOutcome outcome = answer.get(90, TimeUnit.SECONDS);
            if (outcome instanceof FetchOutcome.Failed failed) {
                assertThat(failed.reason()).contains("no room").contains("all large bodies together may take 10485760");
                assertThat(failed.refused()).as("another time it may be read").isFalse();
            } else {
                read++;
            }
        }
        assertThat(read).isPositive();
        FetchOutcome later = ask("/packed", 1).get(0).get(60, TimeUnit.SECONDS);
        assertThat(later).isInstanceOf(FetchOutcome.Fetched.class);
    }

    @Test
    void aBodyThatArrivesBesideAnotherLargeOneIsRefusedUntilThatIsGone() throws IOException {
        Bodies bodies = new Bodies(HEAP, Bodies.PATIENCE);
        FetchRequest request = FetchRequest.feed(URI.create("http://localhost/"), null, null, Map.of());
        BoundedBody first = bodies.arrival(request);
        first.data(ByteBuffer.allocate(LARGE), false);
        BoundedBody second = bodies.arrival(request);
        second.data(ByteBuffer.allocate(Bodies.SMALL), false);
        assertThatThrownBy(() -> second.data(ByteBuffer.allocate(LARGE), true))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no room for a body of more than " + Bodies.SMALL + " bytes");
        first.releaseResources();
        second.data(ByteBuffer.allocate(LARGE), true);
    }

    @Test
    void aBodyThatWaitedTooLongToBeUnpackedIsGivenUpWithTheReason() throws Exception {
        Bodies bodies = new Bodies(HEAP, Duration.ofMillis(20));
        FetchRequest request = FetchRequest.feed(URI.create("http://localhost/"), null, null, Map.of());
        BoundedBody.Response large = new BoundedBody.Response(200, Map.of(), new byte[LARGE], () -> {});
        Bodies.Unpacked held = bodies.unpack(request, large).get(60, TimeUnit.SECONDS);
        assertThatThrownBy(() -> bodies.unpack(request, large).get(60, TimeUnit.SECONDS))
                .hasCauseInstanceOf(IOException.class)
                .hasMessageContaining("there was no room for " + LARGE + " bytes within 20 ms")
                .hasMessageContaining("all large bodies together may take 10485760");
        held.free().run();
        assertThat(bodies.unpack(request, large).get(60, TimeUnit.SECONDS).body())
                .hasSize(LARGE);
    }
}
