package dev.parley.aggregate.api;

import static dev.parley.model.Stance.REQUIRES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.aggregate.Said;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Statements in pages. */
@NullUnmarked
class StatementPagesTest {
    @AutoClose
    private final ServedTable served = ServedTable.ofTwoStatements();

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
