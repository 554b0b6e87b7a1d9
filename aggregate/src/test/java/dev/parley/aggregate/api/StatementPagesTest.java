package dev.parley.aggregate.api;

import static dev.parley.model.Stance.REJECTS;
import static dev.parley.model.Stance.REQUIRES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.aggregate.Said;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements in pages. */
@NullUnmarked
class StatementPagesTest {
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
    void pagesGoOnWhereTheLastEndedAndTokensAreBoundToTheirQuery() throws Exception {
        for (int i = 0; i < 25; i++) {
            served.say(Said.by("статья-" + i, REQUIRES, "2025-08-22"));
        }
        List<String> ids = new ArrayList<>();
        String token = "";
        int pages = 0;
        do {
            JsonNode page = served.json("/api/v1/statements?side=russia&pageSize=10" + token);
            ids.addAll(page.get("statements").findValuesAsText("id"));
            token = page.has("nextPageToken")
                    ? "&pageToken=" + page.get("nextPageToken").asText()
                    : "";
            pages++;
        } while (!token.isEmpty());
        assertThat(pages).isEqualTo(3);
        assertThat(ids).hasSize(26).doesNotHaveDuplicates();

        String other = served.json("/api/v1/statements?side=russia&pageSize=10")
                .get("nextPageToken")
                .asText();
        assertThat(served.field("/api/v1/statements?side=ukraine&pageToken=" + other))
                .isEqualTo("pageToken");
        assertThat(served.field("/api/v1/statements?pageToken=чушь")).isEqualTo("pageToken");
    }
}
