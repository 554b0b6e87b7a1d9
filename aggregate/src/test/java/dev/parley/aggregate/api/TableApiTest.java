package dev.parley.aggregate.api;

import static dev.parley.model.Stance.REJECTS;
import static dev.parley.model.Stance.REQUIRES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.aggregate.Said;
import dev.parley.model.Json;
import dev.parley.model.Reading;
import dev.parley.model.topic.Topics;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The table over HTTP: its answers, its refusals, its page. */
@NullUnmarked
class TableApiTest {
    @AutoClose
    private final ServedTable served = ServedTable.ofTwoStatements();

    @Test
    void theTableIsAsTheContractSays() throws Exception {
        JsonNode table = served.json("/api/v1/positions");

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
    void theTableCanBeAskedForAPartAndForAnotherDay() throws Exception {
        assertThat(served.json("/api/v1/positions?side=russia").get("positions"))
                .hasSize(1);
        assertThat(served.json("/api/v1/positions?condition=ceasefire.full").get("positions"))
                .isEmpty();
        assertThat(served.json("/api/v1/positions?asOf=2025-08-20").get("positions"))
                .hasSize(1);
        assertThat(served.json("/api/v1/positions?knownAt=2025-08-20T12:05:00Z").get("positions"))
                .isEmpty();
    }

    @Test
    void severalSidesAndConditionsCanBeAskedForAtOnce() throws Exception {
        assertThat(served.json("/api/v1/positions?side=ukraine&side=russia").get("positions"))
                .hasSize(2);
        assertThat(served.json("/api/v1/statements?condition=ceasefire.full&condition=meeting.venue-moscow")
                        .get("statements"))
                .hasSize(2);
        assertThat(served.get("/api/v1/positions?side=ukraine&side=atlantis").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whereThereIsNothingIsNotFoundWhateverTheMethod() throws Exception {
        assertThat(served.get("/api/v1/nothing").statusCode()).isEqualTo(404);
        assertThat(served.send(served.request("/api/v1/nothing")
                                .method("POST", HttpRequest.BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void headTellsAllThatGetTellsButTheBody() throws Exception {
        for (String path : List.of(
                "positions", "positions/russia/meeting.venue-moscow", "statements", "dossier", "changes.atom")) {
            HttpResponse<String> get = served.get("/api/v1/" + path);
            HttpResponse<String> head =
                    served.send(served.request("/api/v1/" + path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
            assertThat(head.statusCode()).as(path).isEqualTo(200);
            assertThat(head.body()).as(path).isEmpty();
            for (String header : List.of("Content-Type", "ETag", "Cache-Control")) {
                assertThat(head.headers().firstValue(header))
                        .as(path + " " + header)
                        .isEqualTo(get.headers().firstValue(header));
            }
        }
    }

    @Test
    void anEmptyCellSaysWhatWasRead() throws Exception {
        served.fed.apply(
                Topics.READING,
                "0",
                new Reading(
                        7,
                        Instant.parse("2025-08-22T00:00:00Z"),
                        Map.of("ceasefire.full", new Reading.Tally(3, Instant.parse("2025-08-22T00:00:00Z")))));
        served.say(Said.by("c", REQUIRES, "2025-08-23"));

        JsonNode cell = served.json("/api/v1/positions/europe/ceasefire.full");
        assertThat(cell.has("stance")).isFalse();
        assertThat(cell.get("articlesRead").asLong()).isEqualTo(7);
        assertThat(cell.get("articlesOnCondition").asLong()).isEqualTo(3);
        assertThat(cell.get("lastReadAt").asText()).isEqualTo("2025-08-22T00:00:00Z");
    }

    @Test
    void historyIsGivenUnderBothClocks() throws Exception {
        served.say(Said.by("поздно", REJECTS, "2025-07-01").seen("2025-09-01T00:00:00Z"));
        JsonNode history = served.json("/api/v1/positions/russia/meeting.venue-moscow/history");

        assertThat(history.get("said").findValuesAsText("stance")).containsExactly("REJECTS", "REQUIRES");
        assertThat(history.get("seen").findValuesAsText("stance")).containsExactly("REQUIRES");
        assertThat(served.json("/api/v1/positions/russia/meeting.venue-moscow/history?to=2025-07-02")
                        .get("said"))
                .hasSize(1);
    }

    @Test
    void whatIsUnknownOrWrongIsNamed() throws Exception {
        HttpResponse<String> unknown = served.get(
                "/api/v1/positions/" + URLEncoder.encode("Атлантида", StandardCharsets.UTF_8) + "/meeting.leaders");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(Json.mapper().readTree(unknown.body()).get("known").toString())
                .contains("russia");
        assertThat(served.field("/api/v1/positions?asOf=вчера")).isEqualTo("asOf");
        assertThat(served.field("/api/v1/positions?format=xml")).isEqualTo("format");
        assertThat(served.field("/api/v1/statements?pageSize=0")).isEqualTo("pageSize");
        assertThat(served.field("/api/v1/statements?since=2025-02-01&until=2025-01-01"))
                .isEqualTo("until");
        assertThat(served.field("/api/v1/positions/russia/meeting.leaders/history?from=2025-02-01&to=2025-01-01"))
                .isEqualTo("to");
        assertThat(served.field("/api/v1/changes?lastEventId=x")).isEqualTo("Last-Event-ID");
    }

    @Test
    void aMisspeltParameterIsNamedAndNotPassedOver() throws Exception {
        HttpResponse<String> answer = served.get("/api/v1/positions?as_of=2025-01-01&side=russia");
        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode problem = Json.mapper().readTree(answer.body());
        assertThat(problem.get("field").asText()).isEqualTo("as_of");
        assertThat(problem.get("known").toString()).contains("asOf", "knownAt", "side", "condition", "format");
        assertThat(served.field("/api/v1/statements?страница=2")).isEqualTo("страница");
        assertThat(served.field("/api/v1/dossier?side=russia")).isEqualTo("side");
        assertThat(served.field("/api/v1/changes?event=position")).isEqualTo("event");
    }

    @Test
    void untilTheTableIsCompleteTheAnswerIs503AndNeverEmpty() throws Exception {
        served.fed.loaded = false;
        for (String path :
                List.of("positions", "positions/russia/meeting.leaders", "statements", "changes", "changes.atom")) {
            HttpResponse<String> answer = served.get("/api/v1/" + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).as(path).isPresent();
        }
        assertThat(served.get("/api/v1/dossier").statusCode()).isEqualTo(200);
    }

    @Test
    void nothingChangesState() throws Exception {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            HttpResponse<String> answer = served.send(
                    served.request("/api/v1/positions").method(method, HttpRequest.BodyPublishers.ofString("{}")));
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow").orElse(""))
                    .as(method)
                    .contains("GET", "HEAD");
        }
    }

    @Test
    void thePageLoadsNothingFromOutside() throws Exception {
        HttpResponse<String> page = served.get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
    }
}
