package dev.parley.ingest.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.parley.ingest.fetch.FetchSettings;
import dev.parley.ingest.fetch.Fetcher;
import dev.parley.ingest.fetch.HostGates;
import dev.parley.ingest.identity.IdentityIndex;
import dev.parley.ingest.page.PageReader;
import dev.parley.ingest.page.Robots;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageRoundTest {
    private static final String PAGE = "<html><body><article><h1>Новина</h1>"
            + "<p>Рада порту повідомила у вівторок, що три крани стоятимуть до осені через тріщини. 🙂</p>".repeat(6)
            + "</article></body></html>";

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Fetcher fetcher = new Fetcher(FetchSettings.standard(true), InstantSource.system());
    private final CountDownLatch never = new CountDownLatch(1);
    private final BlockingQueue<PolledFeed> parts = new LinkedBlockingQueue<>();
    private final Queue<String> outcomes = new ConcurrentLinkedQueue<>();

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith("/slow")) {
                awaitQuietly();
            }
            byte[] body = path.equals("/robots.txt") ? new byte[0] : PAGE.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    private void awaitQuietly() {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void close() {
        never.countDown();
        server.stop(0);
        fetcher.close();
        timer.shutdownNow();
        threads.shutdownNow();
    }

    private PageRound round(Duration patience) {
        HostGates gates = new HostGates(timer, 10, Duration.ZERO);
        InstantSource clock = InstantSource.system();
        PageReader reader = new PageReader(new Robots(fetcher, gates, clock), fetcher, gates, threads, clock);
        return new PageRound(
                new IdentityIndex(identity -> {}), reader, (feed, outcome) -> outcomes.add(outcome), timer, patience);
    }

    private PolledFeed poll(String host, int bytes, String... paths) {
        String base = "http://" + host + ":" + server.getAddress().getPort();
        StringBuilder items = new StringBuilder();
        for (String path : paths) {
            items.append("<item><title>Новина ")
                    .append(path)
                    .append("</title><link>")
                    .append(base)
                    .append(path)
                    .append("</link><description>Коротко</description></item>");
        }
        return Polls.fetched(URI.create(base + "/feed"), items.toString(), bytes);
    }

    private PolledFeed next() throws InterruptedException {
        return Objects.requireNonNull(parts.poll(180, TimeUnit.SECONDS), "a part of the poll");
    }

    @Test
    void whenPatienceEndsWhatHasComeIsFiledAndThePageThatHasNotIsOwed() throws Exception {
        round(Duration.ofSeconds(20)).read(poll("a.localhost", 100, "/quick", "/slow"), parts::add);
        PolledFeed early = next();
        assertThat(early.pages().last()).isFalse();
        assertThat(early.pages().waiting()).contains(1);
        PolledFeed last = early;
        while (!last.pages().last()) {
            last = next();
        }
        assertThat(last.pages().read()).containsOnlyKeys(0);
        assertThat(last.pages().waiting()).isEmpty();
        assertThat(last.pages().deferred()).containsExactly(1);
        assertThat(outcomes).containsExactlyInAnyOrder("read", "late");
        never.countDown();
        assertThat(parts.poll(500, TimeUnit.MILLISECONDS))
                .as("what comes later")
                .isNull();
    }

    @Test
    void whereAllThatWaitsHoldsTooMuchMemoryTheOldestWaitsNoLonger() throws Exception {
        PageRound round = round(Duration.ofMinutes(5));
        int much = (int) Math.min(Integer.MAX_VALUE / 4, Runtime.getRuntime().maxMemory() / 4);
        round.read(poll("old.localhost", much, "/slow1"), parts::add);
        round.read(poll("new.localhost", much, "/slow2"), parts::add);
        PolledFeed ended = next();
        assertThat(ended.feed().url().getHost()).isEqualTo("old.localhost");
        assertThat(ended.pages().last()).isTrue();
        assertThat(ended.pages().deferred()).containsExactly(0);
        PolledFeed part = next();
        assertThat(part.feed().url().getHost()).isEqualTo("new.localhost");
        assertThat(part.pages().last()).isFalse();
    }

    @Test
    void aPollThatCallsForNoPageIsHandedOnAtOnce() {
        PolledFeed poll = Polls.fetched(
                URI.create("http://a.localhost/feed"),
                "<item><title>Т</title><link>http://a.localhost/x</link><description>" + "Увесь текст. ".repeat(200)
                        + "</description></item>",
                100);
        round(Duration.ofMinutes(5)).read(poll, parts::add);
        assertThat(parts).containsExactly(poll);
    }
}
