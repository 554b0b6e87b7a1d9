package dev.parley.aggregate.api;

import static dev.parley.model.Stance.REJECTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.aggregate.Said;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What is sent: its length, its packing, and nothing where the client has it. */
@NullUnmarked
class CachedAnswersTest {
    @AutoClose
    private final ServedTable served = ServedTable.ofTwoStatements();

    @Test
    void theLengthOfAnAnswerIsInBytes() throws Exception {
        HttpResponse<byte[]> answer = served.bytes(served.request("/api/v1/positions"));

        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(answer.body().length);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .contains("🕊")
                .endsWith("}");
    }

    @Test
    void anUnchangedTableIsNotSentAgainAndAChangedOneIs() throws Exception {
        String tag =
                served.get("/api/v1/positions").headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("\"");
        assertThat(served.send(served.request("/api/v1/positions").header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
        assertThat(served.send(served.request("/api/v1/positions?side=russia").header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(200);
        served.say(Said.by("новая", REJECTS, "2025-08-25"));
        assertThat(served.send(served.request("/api/v1/positions").header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoAcceptsGzipGetsItUnderATagOfItsOwn() throws Exception {
        HttpResponse<byte[]> packed =
                served.bytes(served.request("/api/v1/positions").header("Accept-Encoding", "gzip"));

        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        String text = new String(
                new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text).isEqualTo(served.get("/api/v1/positions").body());
        assertThat(packed.headers().firstValue("ETag"))
                .isNotEqualTo(served.get("/api/v1/positions").headers().firstValue("ETag"));
    }
}
