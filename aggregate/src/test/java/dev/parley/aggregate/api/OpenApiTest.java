package dev.parley.aggregate.api;

import static dev.parley.model.Stance.REJECTS;
import static dev.parley.model.Stance.REQUIRES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.parley.aggregate.Cases;
import dev.parley.aggregate.Said;
import dev.parley.aggregate.table.FedTable;
import dev.parley.model.Json;
import dev.parley.runtime.http.HttpSettings;
import dev.parley.runtime.http.StageServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client that knows nothing but openapi.json asks the running server for all that it describes. */
@NullUnmarked
class OpenApiTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private TableApi api;
    private StageServer server;
    private JsonNode description;

    @BeforeEach
    void start() throws Exception {
        FedTable fed = new FedTable(events -> {});
        api = new TableApi(ApiSettings.open(), Cases.small(), fed.table(), fed);
        server = StageServer.start(HttpSettings.loopback(0), List.of(), List.of(api));
        fed.say(Said.by("первая", REQUIRES, "2025-08-20")
                .provided("ceasefire.full")
                .story("s"));
        fed.say(Said.by("вторая", REJECTS, "2025-08-21"));
        fed.say(Said.by("третья", REJECTS, "2025-08-21").in("ukraine|meeting.venue-moscow"));
        description = Json.mapper().readTree(get("openapi.json").body());
    }

    @AfterEach
    void stop() {
        api.close();
        server.close();
    }

    @Test
    void everyAnswerIsAsDescribed() throws Exception {
        int checked = 0;
        for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
            if (path.getKey().equals("/api/v1/changes")) {
                continue; // an endless stream, read by TableApiTest
            }
            HttpResponse<String> answer = get(path.getKey()
                    .substring(1)
                    .replace("{side}", "russia")
                    .replace("{condition}", "meeting.venue-moscow"));
            assertThat(answer.statusCode()).as(path.getKey()).isEqualTo(200);
            JsonNode schema = path.getValue().at("/get/responses/200/content/application~1json/schema");
            if (schema.has("$ref")) {
                conforms(schema.get("$ref").asText(), answer.body(), path.getKey());
                checked++;
            }
        }
        assertThat(checked).isGreaterThanOrEqualTo(5);
    }

    @Test
    void problemsAreAsDescribed() throws Exception {
        conforms(
                "#/components/schemas/Problem",
                get("api/v1/positions?side=atlantis").body(),
                "404");
        conforms(
                "#/components/schemas/Problem",
                get("api/v1/positions?asOf=tomorrow").body(),
                "400");
    }

    private void conforms(String ref, String body, String what) throws IOException {
        Map<String, Object> root = Map.of(
                "$schema",
                "https://json-schema.org/draft/2020-12/schema",
                "$ref",
                ref,
                "components",
                description.get("components"));
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Json.write(root), InputFormat.JSON);
        assertThat(schema.validate(body, InputFormat.JSON))
                .as(what + ": " + body)
                .isEmpty();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
