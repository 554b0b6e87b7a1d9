package dev.parley.bench.ingest;

import static dev.parley.bench.ingest.IngestBed.asked;
import static dev.parley.bench.ingest.IngestBed.await;
import static dev.parley.bench.ingest.IngestBed.feed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ingest.stage.IngestStage;
import dev.parley.runtime.http.HttpSettings;
import dev.parley.runtime.http.StageServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator's monitoring reads of each feed, item by item of what the best ingester is asked for. */
class IngestMetricsTest {
    private static final String ITEM =
            "<item><guid isPermaLink='false'>tag:%1$s</guid><title>Новина %1$s</title><link>http://press.localhost:%2$d/%1$s</link>"
                    + "<description>Коротко 🙂</description></item>";

    private static String scrape(StageServer server) throws IOException, InterruptedException {
        URI metrics = server.address().resolve("metrics");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static boolean has(String page, String name, String feed, String label, double least) {
        return page.lines()
                .filter(line -> line.startsWith(name + "{") && line.contains("feed=\"" + feed + "\""))
                .filter(line -> line.contains(label))
                .anyMatch(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)) >= least);
    }

    @Test
    void metricsTellOfEachFeedItsAnswersScheduleFailuresItemsPagesAndSilence(@TempDir Path data) throws Exception {
        try (IngestBed bed = IngestBed.open(data);
                StubNewsroom room = StubNewsroom.open()) {
            String base = "http://press.localhost:" + room.port();
            room.page("/a", feed(ITEM.formatted("one", room.port())));
            room.page("/broken", exchange -> exchange.sendResponseHeaders(500, -1));
            room.publish("gazette", new StubNewsroom.Story("tag:g", "Т", "Текст", false));
            String gazette = room.feed("gazette");
            IngestStage stage = bed.stage(bed.sources("metrics.txt", base + "/a", base + "/broken", gazette));
            try (StageServer server = StageServer.start(new HttpSettings("127.0.0.1", 0), List.of(stage), List.of());
                    stage) {
                stage.start();
                await("all were polled again", () -> asked(room, "/broken") > 1 && asked(room, "/feed.xml") > 2);
                String feed = "parley_ingest_feed_";
                await("metrics show the feeds", () -> {
                    try {
                        return has(scrape(server), feed + "not_modified_ratio", gazette, "", 0.1);
                    } catch (IOException | InterruptedException e) {
                        throw new AssertionError(e);
                    }
                });
                String page = scrape(server);
                assertThat(has(page, feed + "answers_total", base + "/a", "status=\"200\"", 1))
                        .isTrue();
                assertThat(has(page, feed + "answers_total", base + "/broken", "status=\"500\"", 2))
                        .isTrue();
                assertThat(has(page, feed + "answers_total", gazette, "status=\"304\"", 1))
                        .isTrue();
                assertThat(has(page, feed + "next_poll_seconds", base + "/a", "", -60))
                        .isTrue();
                assertThat(has(page, feed + "errors", base + "/broken", "", 1)).isTrue();
                assertThat(has(page, feed + "up", base + "/broken", "", 1)).isFalse();
                assertThat(has(page, feed + "up", gazette, "", 1)).isTrue();
                for (String kind : new String[] {"new", "changed", "copied"}) {
                    assertThat(has(page, feed + "items", gazette, "kind=\"" + kind + "\"", 0))
                            .isTrue();
                }
                assertThat(has(page, feed + "items", base + "/a", "kind=\"new\"", 1))
                        .isTrue();
                // The article's page answers 404.
                assertThat(has(page, feed + "pages_total", base + "/a", "outcome=\"gone\"", 1))
                        .isTrue();
                assertThat(has(page, feed + "bytes_saved", gazette, "", 1)).isTrue();
                assertThat(has(page, feed + "unconditional", gazette, "", 1)).isTrue();
                assertThat(has(page, feed + "silent", gazette, "", 0)).isTrue();
                assertThat(page)
                        .contains(
                                "parley_ingest_feeds_silent 0.0", "parley_ingest_polls_total{outcome=\"not-modified\"");
            }
        }
    }
}
