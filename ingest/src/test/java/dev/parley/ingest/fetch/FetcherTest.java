package dev.parley.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FetcherTest {
    private final AtomicInteger connections = new AtomicInteger();
    private final HttpServer server = open();

    private static HttpServer open() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            server.setExecutor(Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task);
                thread.setDaemon(true);
                return thread;
            }));
            return server;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private URI url(String host, String path) {
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + path);
    }

    private void answer(String path, int status, Map<String, String> headers, byte[] body) {
        server.createContext(path, exchange -> {
            connections.incrementAndGet();
            headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static FetchOutcome fetch(boolean allowPrivate, DnsResolver names, URI url) {
        return fetch(allowPrivate, names, url, Duration.ofMinutes(2));
    }

    private static FetchOutcome fetch(boolean allowPrivate, DnsResolver names, URI url, Duration total) {
        FetchSettings settings = new FetchSettings("Parley test", allowPrivate, Duration.ofMinutes(1), total, 20);
        try (Fetcher fetcher = new Fetcher(settings, InstantSource.system(), names, 1L << 30)) {
            return fetcher.fetch(FetchRequest.feed(url, "W/\"ä-1\"", null, Map.of()))
                    .join();
        }
    }

    private static FetchOutcome fetch(URI url) {
        return fetch(true, org.apache.hc.client5.http.SystemDefaultDnsResolver.INSTANCE, url);
    }

    private static byte[] gzipOfZeros(int megabytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            for (int i = 0; i < megabytes; i++) {
                gzip.write(new byte[1 << 20]);
            }
        }
        return out.toByteArray();
    }

    @Nested
    class Refuses {
        @Test
        void everyKindOfInnerAddress() {
            for (String host : new String[] {
                "127.0.0.1",
                "localhost",
                "a.localhost",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "0.0.0.0",
                "2130706433",
                "0x7f.1"
            }) {
                FetchOutcome outcome =
                        fetch(false, org.apache.hc.client5.http.SystemDefaultDnsResolver.INSTANCE, url(host, "/x"));
                assertThat(outcome).as(host).isInstanceOf(FetchOutcome.Failed.class);
            }
            assertThat(connections).hasValue(0);
        }

        @Test
        void aNameThatTurnsInwardBetweenTwoRequests() {
            answer("/x", 200, Map.of(), "x".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            AtomicInteger asked = new AtomicInteger();
            DnsResolver rebinding = new DnsResolver() {
                @Override
                public InetAddress[] resolve(String host) throws UnknownHostException {
                    byte[] at = asked.getAndIncrement() % 2 == 0 ? new byte[] {127, 0, 0, 1} : new byte[] {10, 0, 0, 7};
                    return new InetAddress[] {InetAddress.getByAddress(host, at)};
                }

                @Override
                public String resolveCanonicalHostname(String host) {
                    return host;
                }
            };
            for (int i = 0; i < 100; i++) {
                assertThat(((FetchOutcome.Failed) fetch(false, rebinding, url("evil.test", "/x"))).refused())
                        .isTrue();
            }
            assertThat(connections).hasValue(0);
        }

        @Test
        void bombsAndEndlessBodies() throws IOException {
            answer("/bomb", 200, Map.of("Content-Encoding", "gzip"), gzipOfZeros(200));
            answer("/twice", 200, Map.of("Content-Encoding", "gzip, gzip, gzip, gzip"), gzipOfZeros(1));
            answer("/large", 200, Map.of(), new byte[11 << 20]);
            for (String path : new String[] {"/bomb", "/twice", "/large"}) {
                FetchOutcome outcome = fetch(url("127.0.0.1", path));
                assertThat(outcome).as(path).isInstanceOf(FetchOutcome.Failed.class);
                assertThat(((FetchOutcome.Failed) outcome).reason()).contains("allowed");
            }
        }

        @Test
        void aServerThatDrips() {
            server.createContext("/drip", exchange -> drip(exchange));
            FetchOutcome cut = fetch(
                    true,
                    org.apache.hc.client5.http.SystemDefaultDnsResolver.INSTANCE,
                    url("127.0.0.1", "/drip"),
                    Duration.ofSeconds(2));
            assertThat(((FetchOutcome.Failed) cut).reason()).contains("took longer than 2 s");
        }

        private void drip(HttpExchange exchange) throws IOException {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 600; i++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                try {
                    Thread.sleep(200);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        @Test
        void aSixthRedirect() {
            for (int i = 0; i < 8; i++) {
                answer("/hop" + i, 302, Map.of("Location", "/hop" + (i + 1)), new byte[0]);
            }
            assertThat(((FetchOutcome.Failed) fetch(url("127.0.0.1", "/hop0"))).reason())
                    .contains("more than 5 redirects");
            assertThat(connections).hasValue(6);
        }
    }

    @Test
    void sendsTheValidatorBackAsItCame() {
        StringBuilder seen = new StringBuilder();
        server.createContext("/v", exchange -> {
            seen.append(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
        });
        FetchSettings settings = FetchSettings.standard(true);
        try (Fetcher fetcher = new Fetcher(settings, InstantSource.system())) {
            fetcher.fetch(FetchRequest.feed(url("127.0.0.1", "/v"), "W/\"a-1\"", null, Map.of()))
                    .join();
        }
        assertThat(seen).hasToString("W/\"a-1\"");
    }

    @Test
    void tellsAMoveForGoodOnlyWhereEveryHopSaysSo() {
        answer("/end", 200, Map.of(), new byte[] {'x'});
        answer("/forgood", 301, Map.of("Location", "/end"), new byte[0]);
        answer("/fornow", 302, Map.of("Location", "/forgood"), new byte[0]);
        assertThat(((FetchOutcome.Fetched) fetch(url("127.0.0.1", "/forgood"))).movedTo())
                .isEqualTo(url("127.0.0.1", "/end"));
        assertThat(((FetchOutcome.Fetched) fetch(url("127.0.0.1", "/fornow"))).movedTo())
                .isNull();
    }

    @Test
    void obeysRetryAfterInSecondsAndAsADateUpToSevenDays() {
        answer("/busy", 503, Map.of("Retry-After", "120"), new byte[0]);
        answer("/limit", 429, Map.of("Retry-After", "Fri, 31 Dec 2099 23:59:59 GMT"), new byte[0]);
        FetchOutcome.Throttled busy = (FetchOutcome.Throttled) fetch(url("127.0.0.1", "/busy"));
        assertThat(Duration.between(java.time.Instant.now(), busy.until()))
                .isBetween(Duration.ofSeconds(100), Duration.ofSeconds(121));
        FetchOutcome.Throttled limit = (FetchOutcome.Throttled) fetch(url("127.0.0.1", "/limit"));
        assertThat(Duration.between(java.time.Instant.now(), limit.until())).isLessThanOrEqualTo(Duration.ofDays(7));
    }
}
