package dev.parley.aggregate.api;

import static dev.parley.model.Stance.REJECTS;
import static dev.parley.model.Stance.REQUIRES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.aggregate.Said;
import java.net.http.HttpResponse;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The table as files for sheets, scripts and feed readers. */
@NullUnmarked
class ExportTest {
    private ServedTable served;

    @BeforeEach
    void start() {
        served = ServedTable.with(ServedTable.small());
        served.say(Said.by("первая", REQUIRES, "2025-08-20").words("«Только в Москве», – сказал он 🕊"));
        served.say(Said.by("b", REJECTS, "2025-08-21")
                .in("ukraine|meeting.venue-moscow")
                .words("=Ні, \"дякую\""));
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void theTableIsExportedForSheetsAndScripts() throws Exception {
        String csv = served.get("/api/v1/positions?format=csv").body();
        assertThat(csv.lines().count()).isEqualTo(3);
        assertThat(csv).contains("\"'=Ні, \"\"дякую\"\"\"");
        HttpResponse<String> lines =
                served.send(served.request("/api/v1/positions").header("Accept", "application/x-ndjson"));
        assertThat(lines.body().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"side\":"));
        assertThat(served.get("/api/v1/changes.atom").body())
                .contains("<entry>")
                .contains("rel=\"self\"")
                .contains(": nothing said → requires</title>")
                .doesNotContain("russia|")
                .contains("Только в Москве")
                .contains("🕊");
    }
}
