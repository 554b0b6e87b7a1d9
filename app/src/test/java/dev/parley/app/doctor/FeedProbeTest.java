package dev.parley.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.parley.ingest.source.SourceFeed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedProbeTest {
    private static final String FEED =
            "<rss version='2.0'><channel><title>Газета</title><ttl>90</ttl><item><guid>1</guid>"
                    + "<title>Новина 🙂</title><pubDate>Wed, 01 Jan 2031 10:00:00 GMT</pubDate></item></channel></rss>";

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void page(String path, int status, String header, String value, String body) {
        server.createContext(path, exchange -> {
            boolean same = header.equals("ETag")
                    && value.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.getResponseHeaders().set(header, value);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(same ? 304 : status, same || bytes.length == 0 ? -1 : bytes.length);
            if (!same && bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
    }

    private Finding check(boolean allowPrivate, String path) {
        URI url = URI.create("http://localhost:" + server.getAddress().getPort() + path);
        return new FeedChecks(allowPrivate).run(List.of(SourceFeed.of(url))).get(0);
    }

    @Test
    void tellsOfAGoodFeedWhatItsServerDoes() {
        page("/good", 200, "ETag", "\"v1\"", FEED);
        page("/plain", 200, "Content-Type", "text/xml", FEED);
        Finding good = check(true, "/good");
        assertThat(good.good()).isTrue();
        assertThat(good.detail())
                .contains("RSS 2.0, 1 entries, 1 of them dated", "PT1H30M", "ETag \"v1\": 304, as it should be");
        assertThat(check(true, "/plain").detail()).contains("gives out no validators");
    }

    @Test
    void tellsByWhichRuleOfRobotsTxtPagesMayBeReadOrNot() {
        String link = "http://localhost:" + server.getAddress().getPort();
        page("/good", 200, "ETag", "\"v1\"", FEED.replace("<guid>", "<link>" + link + "/news/1</link><guid>"));
        page("/other", 200, "ETag", "\"v1\"", FEED.replace("<guid>", "<link>" + link + "/secret/1</link><guid>"));
        page(
                "/robots.txt",
                200,
                "X-A",
                "b",
                "User-agent: *\nDisallow: /\n\nUser-agent: parley\nAllow: /news\nDisallow: /secret\n");
        assertThat(check(true, "/good").detail()).contains("pages: robots.txt of localhost allows it ('Allow: /news')");
        assertThat(check(true, "/other").detail())
                .contains("robots.txt of localhost does not allow it ('Disallow: /secret')", "summaries stay");
    }

    @Test
    void tellsWhatIsWrongAndWhatIsAllowed() {
        page(
                "/html",
                200,
                "Content-Type",
                "text/html",
                "<html><link rel='alternate' type='application/rss+xml' href='/good'></html>");
        page("/moved", 301, "Location", "/good", "");
        page("/good", 200, "ETag", "\"v1\"", FEED);
        page("/gone", 410, "X-A", "b", "");
        page("/busy", 429, "Retry-After", "120", "");
        page("/broken", 500, "X-A", "b", "");
        assertThat(check(true, "/html").detail()).contains("a web page", "allowed are RSS");
        assertThat(check(true, "/html").fix()).contains("/good");
        assertThat(check(true, "/moved").detail()).contains("moved for good");
        assertThat(check(true, "/gone").detail()).contains("410", "allowed");
        assertThat(check(true, "/busy").detail()).contains("429", "until");
        assertThat(check(true, "/broken").detail()).contains("HTTP status 500; allowed are 200 and 304");
        assertThat(check(false, "/good").detail()).contains("no public address", "--allow-private-networks");
    }
}
