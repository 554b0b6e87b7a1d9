package dev.parley.aggregate.api;

import static dev.parley.model.Stance.REQUIRES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.aggregate.Cases;
import dev.parley.aggregate.Said;
import dev.parley.aggregate.table.FedTable;
import dev.parley.runtime.http.HttpSettings;
import dev.parley.runtime.http.StageServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What caches on the way, other origins and clients that stay connected rely on. */
@NullUnmarked
class CachesAndClientsTest {
    private static final String TABLE = "api/v1/positions";

    private final HttpClient client = HttpClient.newHttpClient();
    private TableApi api;
    private StageServer server;

    @BeforeEach
    void start() {
        FedTable fed = new FedTable(events -> {});
        ApiSettings settings =
                new ApiSettings(List.of("https://analyst.example"), "token-1", Duration.ofMillis(100), 2, 100);
        api = new TableApi(settings, Cases.small(), fed.table(), fed);
        server = StageServer.start(HttpSettings.loopback(0), List.of(), List.of(api));
        fed.say(Said.by("первая", REQUIRES, "2025-08-20").words("«Только в Москве», – сказал он 🕊"));
    }

    @AfterEach
    void stop() {
        api.close();
        server.close();
    }

    @Test
    void theRightTokenOpensAndAnotherDoesNot() throws Exception {
        assertThat(send(request(TABLE)).statusCode()).isEqualTo(200);
        HttpResponse<String> wrong =
                send(HttpRequest.newBuilder(server.address().resolve(TABLE)).header("Authorization", "Bearer token-2"));
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void aCacheIsToldThatAnAnswerDependsOnItsOriginAndItsForm() throws Exception {
        for (HttpRequest.Builder asked :
                List.of(request(TABLE), request(TABLE).header("Origin", "https://analyst.example"))) {
            assertThat(String.join(", ", send(asked).headers().allValues("Vary")))
                    .contains("Origin")
                    .contains("Accept-Encoding")
                    .contains("Authorization");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip                  | gzip",
                "br, gzip;q=0.5        | gzip",
                "deflate, GZIP         | gzip",
                "gzip;q=0              | ",
                "br, gzip; q=0.000, *  | ",
                "x-gzip-like           | "
            })
    void anAnswerIsPackedForWhoTakesIt(String accepted, String packed) throws Exception {
        assertThat(send(request(TABLE).header("Accept-Encoding", accepted))
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEqualTo(Optional.ofNullable(packed));
    }

    @Test
    void otherOriginsReadOnlyWhereTheOperatorAllows() throws Exception {
        assertThat(send(request("api/v1/dossier").header("Origin", "https://analyst.example"))
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .hasValue("https://analyst.example");
        assertThat(send(request("api/v1/dossier").header("Origin", "https://other.example"))
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void aBrowserMayAskBeforehandWithoutAToken() throws Exception {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(server.address().resolve(TABLE))
                        .header("Origin", "https://analyst.example")
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("https://analyst.example");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods")).hasValue("GET, HEAD, OPTIONS");
    }

    @Test
    void thePageIsOpenToAllAndAsksForTheTokenItself() throws Exception {
        assertThat(send(HttpRequest.newBuilder(server.address())).statusCode()).isEqualTo(200);
        assertThat(send(HttpRequest.newBuilder(server.address().resolve("api/v1/dossier")))
                        .statusCode())
                .isEqualTo(401);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.address().resolve(path)).header("Authorization", "Bearer token-1");
    }
}
