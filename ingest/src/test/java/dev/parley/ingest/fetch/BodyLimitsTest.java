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
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many large bodies at once, in a heap that has room for two. */
class BodyLimitsTest {
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
                new FetchSettings("Parley test", true, Duration.ofSeconds(60), Duration.ofSeconds(300), 200);
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
    void manyThatArriveAtOnceAreAllReadAsTheirSendersWait() throws Exception {
        List<CompletableFuture<FetchOutcome>> answers = ask("/plain", MANY).stream()
                .map(answer -> answer.whenComplete((outcome, never) -> outcome.release()))
                .toList();
        for (CompletableFuture<FetchOutcome> answer : answers) {
            FetchOutcome outcome = answer.get(300, TimeUnit.SECONDS);
            assertThat(outcome).isInstanceOf(FetchOutcome.Fetched.class);
            assertThat(((FetchOutcome.Fetched) outcome).body()).hasSize(LARGE);
        }
    }

    /** What is asked of a sender. */
    private static final class Sender implements CapacityChannel {
        private long asked;

        @Override
        public void update(int more) {
            asked += more;
        }
    }

    private static final FetchRequest REQUEST =
            FetchRequest.feed(URI.create("http://localhost/"), null, null, Map.of());

    /** Sends on for as long as it is asked to. */
    private static long send(BoundedBody body, Sender sender, long all) throws IOException {
        long sent = 0;
        long asked = -1;
        while (sent < all && sender.asked > asked) {
            asked = sender.asked;
            int step = (int) Math.min(65_536, all - sent);
            body.consume(ByteBuffer.allocate(step));
            sent += step;
            body.updateCapacity(sender);
        }
        return sent;
    }

    @Test
    void aLargeBodyBesideAnotherIsHeldBackUntilThatIsGone() throws Exception {
        BodyLimits bodies = new BodyLimits(HEAP, BodyLimits.PATIENCE);
        BoundedBody first = bodies.arrival(REQUEST);
        assertThat(send(first, new Sender(), LARGE)).isEqualTo(LARGE);
        BoundedBody second = bodies.arrival(REQUEST);
        Sender sender = new Sender();
        assertThat(send(second, sender, LARGE)).as("a small body has room").isBetween(131_072L, 262_144L);
        assertThat(second.wantOfRoom())
                .hasMessageContaining("there was no room for a body of more than 131072 bytes in time")
                .hasMessageContaining("may take 5242880");
        long before = sender.asked;
        second.updateCapacity(sender);
        assertThat(sender.asked)
                .as("asked of the sender while there is no room")
                .isEqualTo(before);
        first.releaseResources();
        assertThat(sender.asked).as("asked of the sender once there is").isGreaterThan(before);
        assertThat(second.wantOfRoom()).isNull();
        assertThat(send(second, sender, LARGE)).isEqualTo(LARGE);
    }

    @Test
    void aPageHasRoomBesideAFeedAsTheFeedMayWaitForIt() throws Exception {
        BodyLimits bodies = new BodyLimits(HEAP, BodyLimits.PATIENCE);
        assertThat(send(bodies.arrival(REQUEST), new Sender(), LARGE)).isEqualTo(LARGE);
        FetchRequest page = FetchRequest.page(URI.create("http://localhost/"));
        assertThat(send(bodies.arrival(page), new Sender(), 3 << 20)).isEqualTo(3 << 20);
    }

    @Test
    void aBodyThatIsGivenUpLeavesNoClaimOnRoom() throws Exception {
        BodyLimits bodies = new BodyLimits(HEAP, BodyLimits.PATIENCE);
        BoundedBody first = bodies.arrival(REQUEST);
        assertThat(send(first, new Sender(), LARGE)).isEqualTo(LARGE);
        BoundedBody second = bodies.arrival(REQUEST);
        Sender sender = new Sender();
        long sent = send(second, sender, LARGE);
        second.releaseResources();
        second.updateCapacity(sender);
        first.releaseResources();
        assertThat(sender.asked).as("asked for a body that is given up").isLessThan(sent + 131_072);
        assertThat(send(bodies.arrival(REQUEST), new Sender(), LARGE)).isEqualTo(LARGE);
    }

    @Test
    void aBodyThatWaitedTooLongToBeUnpackedIsGivenUpWithTheReason() throws Exception {
        BodyLimits bodies = new BodyLimits(HEAP, Duration.ofMillis(20));
        BoundedBody.Response large = new BoundedBody.Response(200, Map.of(), new byte[LARGE], () -> {});
        BodyLimits.Unpacked held = bodies.unpack(REQUEST, large).get(60, TimeUnit.SECONDS);
        assertThatThrownBy(() -> bodies.unpack(REQUEST, large).get(60, TimeUnit.SECONDS))
                .hasCauseInstanceOf(IOException.class)
                .hasMessageContaining("there was no room for " + LARGE + " bytes within 20 ms")
                .hasMessageContaining("all large bodies together may take 10485760");
        held.free().run();
        assertThat(bodies.unpack(REQUEST, large).get(60, TimeUnit.SECONDS).body())
                .hasSize(LARGE);
    }
}
