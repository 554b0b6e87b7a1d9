package dev.parley.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.runtime.ExitCode;
import dev.parley.runtime.Health;
import dev.parley.runtime.ParleyException;
import dev.parley.runtime.Stage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StageServerTest {
    private final SleepyStage stage = new SleepyStage();
    private final StageServer server = StageServer.start(HttpSettings.loopback(0), List.of(stage), List.of(config -> {
        config.routes.get("/greeting", context -> context.result("Добрий день \uD83D\uDD4A"));
        config.routes.get("/broken", context -> {
            throw new IllegalStateException("inside");
        });
    }));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aStageThatMovesWorkIsLiveAndNotReady() throws Exception {
        assertThat(get("live").statusCode()).isEqualTo(200);
        HttpResponse<String> ready = get("ready");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.headers().firstValue("Retry-After")).isPresent();
        assertThat(ready.body()).contains("\"sleepy\"").contains("прокидається");
        stage.ready = true;
        assertThat(get("ready").statusCode()).isEqualTo(200);
    }

    @Test
    void metricsSayHowEachStageIs() throws Exception {
        assertThat(get("metrics").body())
                .contains("parley_stage_ready{stage=\"sleepy\"} 0.0")
                .contains("parley_stage_live{stage=\"sleepy\"} 1.0")
                .contains("jvm_memory_used_bytes");
    }

    @Test
    void anAnswerOutsideAsciiArrivesWhole() throws Exception {
        assertThat(get("greeting").body()).isEqualTo("Добрий день \uD83D\uDD4A");
    }

    @Test
    void whatIsNotThereIsAProblemDocument() throws Exception {
        HttpResponse<String> answer = get("nothing/here");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("\"status\":404").contains("\"instance\":\"/nothing/here\"");
    }

    @Test
    void aFailureIsAProblemDocumentThatGivesNothingAway() throws Exception {
        HttpResponse<String> answer = get("broken");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("\"status\":500").doesNotContain("inside");
    }

    @Test
    void aTakenPortIsRefusedWithItsNumberAndAWayOut() {
        assertThatThrownBy(() -> StageServer.start(HttpSettings.loopback(server.port()), List.of(), List.of()))
                .isInstanceOfSatisfying(ParleyException.class, refused -> assertThat(refused.exitCode())
                        .isEqualTo(ExitCode.INVALID_CONFIGURATION))
                .hasMessageContaining(":" + server.port())
                .hasMessageContaining("--port");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = server.address().resolve(path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static final class SleepyStage implements Stage {
        private volatile boolean ready;

        @Override
        public String name() {
            return "sleepy";
        }

        @Override
        public void start() {}

        @Override
        public Health health() {
            return new Health(true, ready, "прокидається");
        }

        @Override
        public void close() {}
    }
}
