package dev.parley.aggregate.api;

import static dev.parley.model.Stance.REJECTS;
import static dev.parley.model.Stance.REQUIRES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.aggregate.Cases;
import dev.parley.aggregate.Said;
import dev.parley.aggregate.table.FedTable;
import dev.parley.aggregate.table.TableEvent;
import dev.parley.model.Json;
import dev.parley.model.Reading;
import dev.parley.model.topic.Topics;
import dev.parley.runtime.http.HttpSettings;
import dev.parley.runtime.http.StageServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NullUnmarked
class TableApiTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private FedTable fed;
    private TableApi api;
    private StageServer server;

    @BeforeEach
    void start() {
        start(new ApiSettings(List.of("https://analyst.example"), null, Duration.ofMillis(200), 2, 100));
        fed.say(Said.by("первая", REQUIRES, "2025-08-20").words("«Только в Москве», – сказал он 🕊"));
        fed.say(Said.by("b", REJECTS, "2025-08-21")
                .in("ukraine|meeting.venue-moscow")
                .words("=Ні, \"дякую\""));
    }

    private void start(ApiSettings settings) {
        fed = new FedTable(this::publish);
        api = new TableApi(settings, Cases.small(), fed.table(), fed);
        server = StageServer.start(HttpSettings.loopback(0), List.of(), List.of(api));
    }

    private void publish(List<TableEvent> events) {
        api.publish(events);
    }

    @AfterEach
    void stop() {
        api.close();
        server.close();
    }

    @Test
    void theTableIsAsTheContractSays() throws Exception {
        JsonNode table = json("/api/v1/positions");

        assertThat(table.get("partitions").asText()).isEqualTo("4/4");
        assertThat(table.get("lagSeconds").asLong()).isZero();
        assertThat(table.get("dossier").get("hash").asText()).isEqualTo("hash-1");
        assertThat(table.get("positions")).hasSize(2);
        assertThat(table.get("positions").get(0).get("quote").asText()).isEqualTo("«Только в Москве», – сказал он 🕊");
        assertThat(table.get("relations").get(0).get("relation").asText()).isEqualTo("CLASH");
        assertThat(table.get("relations").get(0).get("movedBy").get("side").asText())
                .isEqualTo("ukraine");
    }

    @Test
    void theLengthOfAnAnswerIsInBytes() throws Exception {
        HttpResponse<byte[]> answer =
                client.send(request("/api/v1/positions").build(), HttpResponse.BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(answer.body().length);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .contains("🕊")
                .endsWith("}");
    }

    @Test
    void theTableCanBeAskedForAPartAndForAnotherDay() throws Exception {
        assertThat(json("/api/v1/positions?side=russia").get("positions")).hasSize(1);
        assertThat(json("/api/v1/positions?condition=ceasefire.full").get("positions"))
                .isEmpty();
        assertThat(json("/api/v1/positions?asOf=2025-08-20").get("positions")).hasSize(1);
        assertThat(json("/api/v1/positions?knownAt=2025-08-20T12:05:00Z").get("positions"))
                .isEmpty();
    }

    @Test
    void anEmptyCellSaysWhatWasRead() throws Exception {
        fed.apply(
                Topics.READING,
                "0",
                new Reading(
                        7,
                        Instant.parse("2025-08-22T00:00:00Z"),
                        Map.of("ceasefire.full", new Reading.Tally(3, Instant.parse("2025-08-22T00:00:00Z")))));
        fed.say(Said.by("c", REQUIRES, "2025-08-23"));

        JsonNode cell = json("/api/v1/positions/europe/ceasefire.full");
        assertThat(cell.has("stance")).isFalse();
        assertThat(cell.get("articlesRead").asLong()).isEqualTo(7);
        assertThat(cell.get("articlesOnCondition").asLong()).isEqualTo(3);
        assertThat(cell.get("lastReadAt").asText()).isEqualTo("2025-08-22T00:00:00Z");
    }

    @Test
    void historyIsGivenUnderBothClocks() throws Exception {
        fed.say(Said.by("поздно", REJECTS, "2025-07-01").seen("2025-09-01T00:00:00Z"));
        JsonNode history = json("/api/v1/positions/russia/meeting.venue-moscow/history");

        assertThat(history.get("said").findValuesAsText("stance")).containsExactly("REJECTS", "REQUIRES");
        assertThat(history.get("seen").findValuesAsText("stance")).containsExactly("REQUIRES");
        assertThat(json("/api/v1/positions/russia/meeting.venue-moscow/history?to=2025-07-02")
                        .get("said"))
                .hasSize(1);
    }

    @Test
    void whatIsUnknownOrWrongIsNamed() throws Exception {
        HttpResponse<String> unknown =
                get("/api/v1/positions/" + URLEncoder.encode("Атлантида", StandardCharsets.UTF_8) + "/meeting.leaders");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(Json.mapper().readTree(unknown.body()).get("known").toString())
                .contains("russia");
        assertThat(field("/api/v1/positions?asOf=вчера")).isEqualTo("asOf");
        assertThat(field("/api/v1/positions?format=xml")).isEqualTo("format");
        assertThat(field("/api/v1/statements?pageSize=0")).isEqualTo("pageSize");
        assertThat(field("/api/v1/statements?since=2025-02-01&until=2025-01-01"))
                .isEqualTo("until");
        assertThat(field("/api/v1/positions/russia/meeting.leaders/history?from=2025-02-01&to=2025-01-01"))
                .isEqualTo("to");
        assertThat(field("/api/v1/changes?lastEventId=x")).isEqualTo("Last-Event-ID");
    }

    @Test
    void pagesGoOnWhereTheLastEndedAndTokensAreBoundToTheirQuery() throws Exception {
        for (int i = 0; i < 25; i++) {
            fed.say(Said.by("статья-" + i, REQUIRES, "2025-08-22"));
        }
        List<String> ids = new ArrayList<>();
        String token = "";
        int pages = 0;
        do {
            JsonNode page = json("/api/v1/statements?side=russia&pageSize=10" + token);
            ids.addAll(page.get("statements").findValuesAsText("id"));
            token = page.has("nextPageToken")
                    ? "&pageToken=" + page.get("nextPageToken").asText()
                    : "";
            pages++;
        } while (!token.isEmpty());
        assertThat(pages).isEqualTo(3);
        assertThat(ids).hasSize(26).doesNotHaveDuplicates();

        String other = json("/api/v1/statements?side=russia&pageSize=10")
                .get("nextPageToken")
                .asText();
        assertThat(field("/api/v1/statements?side=ukraine&pageToken=" + other)).isEqualTo("pageToken");
        assertThat(field("/api/v1/statements?pageToken=чушь")).isEqualTo("pageToken");
    }

    @Test
    void anUnchangedTableIsNotSentAgainAndAChangedOneIs() throws Exception {
        String tag = get("/api/v1/positions").headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("\"");
        assertThat(send(request("/api/v1/positions").header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
        assertThat(send(request("/api/v1/positions?side=russia").header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(200);
        fed.say(Said.by("новая", REJECTS, "2025-08-25"));
        assertThat(send(request("/api/v1/positions").header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoAcceptsGzipGetsItUnderATagOfItsOwn() throws Exception {
        HttpResponse<byte[]> packed = client.send(
                request("/api/v1/positions").header("Accept-Encoding", "gzip").build(),
                HttpResponse.BodyHandlers.ofByteArray());

        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        String text = new String(
                new GZIPInputStream(new java.io.ByteArrayInputStream(packed.body())).readAllBytes(),
                StandardCharsets.UTF_8);
        assertThat(text).isEqualTo(get("/api/v1/positions").body());
        assertThat(packed.headers().firstValue("ETag"))
                .isNotEqualTo(get("/api/v1/positions").headers().firstValue("ETag"));
    }

    @Test
    void untilTheTableIsCompleteTheAnswerIs503AndNeverEmpty() throws Exception {
        fed.loaded = false;
        for (String path :
                List.of("positions", "positions/russia/meeting.leaders", "statements", "changes", "changes.atom")) {
            HttpResponse<String> answer = get("/api/v1/" + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).as(path).isPresent();
        }
        assertThat(get("/api/v1/dossier").statusCode()).isEqualTo(200);
    }

    @Test
    void theTableIsExportedForSheetsAndScripts() throws Exception {
        String csv = get("/api/v1/positions?format=csv").body();
        assertThat(csv.lines().count()).isEqualTo(3);
        assertThat(csv).contains("\"'=Ні, \"\"дякую\"\"\"");
        HttpResponse<String> lines = send(request("/api/v1/positions").header("Accept", "application/x-ndjson"));
        assertThat(lines.body().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"side\":"));
        assertThat(get("/api/v1/changes.atom").body())
                .contains("<entry>")
                .contains("Только в Москве")
                .contains("🕊");
    }

    @Test
    void aStreamOfChangesResumesAfterTheLastEventThatWasRead() throws Exception {
        List<String> first = events("0", 3);
        assertThat(first)
                .filteredOn(line -> line.startsWith("event: "))
                .containsExactly("event: open", "event: change", "event: change");
        String id = first.stream()
                .filter(line -> line.startsWith("id: "))
                .skip(1)
                .findFirst()
                .orElseThrow()
                .substring(4);
        fed.say(Said.by("новая", REJECTS, "2025-08-25"));

        List<String> resumed = events(id, 3);
        assertThat(resumed)
                .filteredOn(line -> line.startsWith("data: {\"side\""))
                .hasSize(2);
        assertThat(resumed).anyMatch(line -> line.contains("\"from\":\"REQUIRES\",\"to\":\"REJECTS\""));
    }

    @Test
    void aClientThatDoesNotReadIsDroppedAndTheOthersAreServed() throws Exception {
        HttpResponse<java.io.InputStream> sleeping = client.send(
                request("/api/v1/changes?events=position").build(), HttpResponse.BodyHandlers.ofInputStream());
        String large = "Слово ".repeat(5_000);
        for (int i = 0; i < 600; i++) {
            fed.say(Said.by(
                            "a" + i,
                            i % 2 == 0 ? REQUIRES : REJECTS,
                            Instant.parse("2025-08-25T00:00:00Z").plusSeconds(i).toString())
                    .words(large));
        }
        io.micrometer.core.instrument.simple.SimpleMeterRegistry registry =
                new io.micrometer.core.instrument.simple.SimpleMeterRegistry();
        api.bindTo(registry);
        assertThat(registry.get("parley.streams.dropped").functionCounter().count())
                .isEqualTo(1);
        assertThat(get("/api/v1/positions").statusCode()).isEqualTo(200);
        sleeping.body().close();
    }

    @Test
    void otherOriginsReadOnlyWhereTheOperatorAllows() throws Exception {
        assertThat(send(request("/api/v1/dossier").header("Origin", "https://analyst.example"))
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .hasValue("https://analyst.example");
        assertThat(send(request("/api/v1/dossier").header("Origin", "https://other.example"))
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void whereATokenIsSetItIsAskedFor() throws Exception {
        stop();
        start(new ApiSettings(List.of(), "секрет-1", Duration.ofSeconds(1), 2, 10));

        assertThat(get("/api/v1/dossier").statusCode()).isEqualTo(401);
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void nothingChangesState() throws Exception {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            HttpResponse<String> answer =
                    send(request("/api/v1/positions").method(method, HttpRequest.BodyPublishers.ofString("{}")));
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
        }
    }

    @Test
    void thePageLoadsNothingFromOutside() throws Exception {
        HttpResponse<String> page = get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
    }

    private List<String> events(String after, int count) throws Exception {
        HttpResponse<java.io.InputStream> stream = client.send(
                request("/api/v1/changes").header("Last-Event-ID", after).build(),
                HttpResponse.BodyHandlers.ofInputStream());
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            int events = 0;
            while (events < count) {
                String line = reader.readLine();
                lines.add(line);
                events += line.startsWith("data: ") ? 1 : 0;
            }
        }
        return lines;
    }

    private String field(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(400);
        return Json.mapper().readTree(answer.body()).get("field").asText();
    }

    private JsonNode json(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.mapper().readTree(answer.body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address()
                        + path.substring(1).replace("вчера", "%D0%B2").replace("чушь", "%D1%87")))
                .timeout(Duration.ofSeconds(30));
    }
}
