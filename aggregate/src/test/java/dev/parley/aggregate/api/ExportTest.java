package dev.parley.aggregate.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The table as files for sheets, scripts and feed readers. */
@NullUnmarked
class ExportTest {
    @AutoClose
    private final ServedTable served = ServedTable.ofTwoStatements();

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
