package dev.parley.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.parley.ingest.fetch.FetchSettings;
import dev.parley.ingest.fetch.Fetcher;
import dev.parley.ingest.fetch.HostGates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageReaderTest {
    private static final String PAGE =
            "<html lang='uk'><head><title>Новина</title></head><body><article><h1>Новина</h1>"
                    + "<p>Рада порту повідомила у вівторок, що три крани стоятимуть до осені через тріщини у зварних швах. 🙂</p>"
                            .repeat(6)
                    + "</article></body></html>";
    private final Map<String, Object> answers = new ConcurrentHashMap<>();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService workers = Executors.newSingleThreadExecutor();
    private final Fetcher fetcher = new Fetcher(FetchSettings.standard(true), InstantSource.system());
    private Instant now = Instant.now();

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @SuppressWarnings("NullAway.Init")
    private PageReader reader;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            Object answer = answers.getOrDefault(path, 404);
            if (answer instanceof String body) {
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            } else {
                exchange.getResponseHeaders().set("Retry-After", "3600");
                exchange.sendResponseHeaders((Integer) answer, -1);
            }
            exchange.close();
        });
        server.start();
        InstantSource clock = () -> now;
        HostGates gates = new HostGates(timer, 10, Duration.ZERO);
        reader = new PageReader(new Robots(fetcher, gates, clock), fetcher, gates, workers, clock);
    }

    @AfterEach
    void close() {
        server.stop(0);
        fetcher.close();
        timer.shutdownNow();
        workers.shutdownNow();
    }

    private PageReader.Reading read(String path) {
        return reader.read(URI.create("http://localhost:" + server.getAddress().getPort() + path), () -> true)
                .join();
    }

    @Test
    void readsWhereRobotsMayAndAsksForTheRulesOnceADay() {
        answers.put("/robots.txt", "User-agent: *\nDisallow: /secret\n\nUser-agent: parley\nDisallow: /private\n");
        answers.put("/a", PAGE);
        answers.put("/secret", PAGE);
        answers.put("/private", PAGE);
        assertThat(read("/a").outcome()).isEqualTo("read");
        assertThat(read("/secret").outcome()).isEqualTo("read");
        PageReader.Reading kept = read("/private");
        assertThat(kept.outcome()).isEqualTo("disallowed");
        assertThat(kept.reason()).contains("robots.txt of localhost does not allow it");
        assertThat(asked).doesNotContain("/private").containsOnlyOnce("/robots.txt");
        now = now.plus(Duration.ofHours(25));
        assertThat(read("/a").outcome()).isEqualTo("read");
        assertThat(asked).filteredOn("/robots.txt"::equals).hasSize(2);
    }

    @Test
    void readsNothingWhileTheServerOfTheRulesIsInTrouble() {
        answers.put("/robots.txt", 500);
        answers.put("/a", PAGE);
        assertThat(read("/a").outcome()).isEqualTo("unreachable");
        assertThat(asked).doesNotContain("/a");
        answers.put("/robots.txt", 404);
        now = now.plus(Duration.ofMinutes(31));
        assertThat(read("/a").outcome()).isEqualTo("read");
    }

    @Test
    void leavesAHostAloneForAsLongAsItAsks() {
        answers.put("/busy", 429);
        answers.put("/a", PAGE);
        assertThat(read("/busy").outcome()).isEqualTo("spared");
        assertThat(read("/a").outcome()).isEqualTo("spared");
        assertThat(asked).doesNotContain("/a");
        now = now.plus(Duration.ofHours(2));
        assertThat(read("/a").outcome()).isEqualTo("read");
    }

    @Test
    void tellsAPageThatIsGoneFromOneThatCannotBeReached() {
        answers.put("/gone", 410);
        answers.put("/broken", 500);
        assertThat(read("/gone").isGone()).isTrue();
        assertThat(read("/missing").isGone()).isTrue();
        assertThat(read("/broken").isGone()).isFalse();
        assertThat(read("/broken").outcome()).isEqualTo("unreachable");
    }
}
