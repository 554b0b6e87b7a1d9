package dev.parley.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedCasesTest {
    @Test
    void readsEverySampleDocumentAsExpected() {
        Path cases = SharedDocuments.directory("feeds").resolve("cases");
        JsonNode expected = SharedDocuments.json(cases.resolve("expect.json"));
        assertThat(SharedDocuments.misses(cases, expected)).isEmpty();
    }

    @Test
    void readsEverySampleDate() {
        List<String> misses = new ArrayList<>();
        for (JsonNode each :
                SharedDocuments.json(SharedDocuments.directory("feeds").resolve("dates.json"))) {
            String found = FeedDates.parse(each.path("text").asText())
                    .map(t -> t.truncatedTo(ChronoUnit.SECONDS).toString())
                    .orElse("nothing");
            if (!found.equals(each.path("utc").asText())) {
                misses.add(each + " read as " + found);
            }
        }
        assertThat(misses).isEmpty();
    }

    @Test
    void givesEveryItemOfRealFeeds() {
        Path real = SharedDocuments.directory("feeds").resolve("real");
        Map<String, Integer> items =
                Map.of("dw-ukrainian.xml", 80, "lenta-ru.xml", 200, "unian.xml", 50, "uol-noticias.xml", 15);
        items.forEach((file, count) -> {
            FeedReading reading =
                    FeedReader.read(new FeedDocument(SharedDocuments.bytes(real.resolve(file)), null, Map.of()));
            assertThat(((FeedReading.Feed) reading).entries()).as(file).hasSize(count);
        });
    }
}
