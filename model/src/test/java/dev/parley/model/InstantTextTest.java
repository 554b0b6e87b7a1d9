package dev.parley.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InstantTextTest {
    private static final ObjectMapper LIBRARY =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private static final List<Integer> FRACTIONS = List.of(0, 1, 1_000, 1_000_000, 120_000_000, 999_999_999, 10_100);

    @Test
    void everyTimeIsWrittenAndReadAsTheLibraryDoes() {
        Random random = new Random(20);
        for (int i = 0; i < 20_000; i++) {
            long second = random.nextLong(-70_000_000_000L, 260_000_000_000L);
            Instant time = Instant.ofEpochSecond(second, FRACTIONS.get(i % FRACTIONS.size()));
            assertThat(InstantText.of(time)).isEqualTo(time.toString());
            assertThat(Json.read(Json.write(time), Instant.class)).isEqualTo(time);
        }
    }

    @Test
    void aFractionOfAnyLengthIsRead() {
        assertThat(InstantText.parse("2025-03-01T12:00:00.5Z")).isEqualTo("2025-03-01T12:00:00.500Z");
        assertThat(InstantText.parse("2024-02-29T23:59:59.123456789Z")).isEqualTo("2024-02-29T23:59:59.123456789Z");
    }

    @Test
    void whatIsOfAnotherFormGoesTheLibrarysWay() {
        assertThat(InstantText.parse("2025-03-01T14:00:00+02:00")).isNull();
        assertThat(Json.read("\"2025-03-01T14:00:00+02:00\"", Instant.class)).isEqualTo("2025-03-01T12:00:00Z");
        assertThat(Json.read("\"+12025-03-01T14:00:00Z\"", Instant.class)).isEqualTo("+12025-03-01T14:00:00Z");
        assertThat(Json.read("1740830400", Instant.class)).isEqualTo("2025-03-01T12:00:00Z");
    }

    @Test
    void whatIsNoTimeIsRefusedAsTheLibraryDoes() {
        for (String text : List.of(
                "",
                "вчера",
                "2025-02-29T12:00:00Z",
                "2025-13-01T12:00:00Z",
                "2025-00-01T12:00:00Z",
                "2025-03-00T12:00:00Z",
                "2025-03-01T25:00:00Z",
                "2025-03-01T12:60:00Z",
                "2025-03-01T12:00:61Z",
                "2025-03-01T12:00:00.Z",
                "2025-03-01T12:00:00.12x456Z",
                "2025-03-01T12:00:00.1234567890Z",
                "2025-03-01 12:00:00Z",
                "2О25-03-01T12:00:00Z")) {
            assertThat(attempt(Json.mapper(), text)).as(text).isEqualTo(attempt(LIBRARY, text));
        }
        assertThat(attempt(Json.mapper(), "2025-02-29T12:00:00Z")).isEqualTo("refused");
    }

    private static String attempt(ObjectMapper mapper, String text) {
        try {
            return String.valueOf(mapper.readValue('"' + text + '"', Instant.class));
        } catch (JsonProcessingException e) {
            return "refused";
        }
    }
}
