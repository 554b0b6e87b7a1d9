package dev.parley.aggregate.api;

import static dev.parley.model.Stance.REJECTS;
import static dev.parley.model.Stance.REQUIRES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.aggregate.Said;
import dev.parley.model.PositionChange;
import dev.parley.model.topic.Topics;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The stream of changes. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@NullUnmarked
class ChangeStreamTest {
    @AutoClose
    private final ServedTable served = ServedTable.ofTwoStatements();

    @Test
    void aStreamOfChangesResumesAfterTheLastEventThatWasRead() throws Exception {
        List<String> first = served.events("0", 3);
        assertThat(first)
                .filteredOn(line -> line.startsWith("event: "))
                .containsExactly("event: open", "event: change", "event: change");
        String id = first.stream()
                .filter(line -> line.startsWith("id: "))
                .skip(1)
                .findFirst()
                .orElseThrow()
                .substring(4);
        served.say(Said.by("новая", REJECTS, "2025-08-25"));

        List<String> resumed = served.events(id, 3);
        assertThat(resumed)
                .filteredOn(line -> line.startsWith("data: {\"side\""))
                .hasSize(2);
        assertThat(resumed).anyMatch(line -> line.contains("\"from\":\"REQUIRES\",\"to\":\"REJECTS\""));
    }

    @Test
    void aClientThatDoesNotReadIsDroppedAndTheOthersAreServed() throws Exception {
        HttpResponse<InputStream> sleeping = served.stream(served.request("/api/v1/changes?events=position"));
        String large = "Слово ".repeat(5_000);
        for (int i = 0; i < 600; i++) {
            served.fed.say(Said.by(
                            "a" + i,
                            i % 2 == 0 ? REQUIRES : REJECTS,
                            Instant.parse("2025-08-25T00:00:00Z").plusSeconds(i).toString())
                    .words(large));
        }
        while (served.measure("parley.streams.dropped") < 1) {
            Thread.sleep(20);
        }
        assertThat(served.measure("parley.streams.dropped")).isEqualTo(1);
        assertThat(served.measure("parley.streams.open")).isZero();
        assertThat(served.get("/api/v1/positions").statusCode()).isEqualTo(200);
        sleeping.body().close();
    }

    @Test
    void aStreamOnWhichNothingHappensShowsThatItIsAlive() throws Exception {
        List<String> lines = new ArrayList<>();
        try (BufferedReader stream = reader("/api/v1/changes")) {
            while (lines.stream().filter(": still here"::equals).count() < 2) {
                lines.add(stream.readLine());
            }
        }
        assertThat(lines).contains("event: open");
    }

    @Test
    void moreStreamsThanTheServerHoldsAreTurnedAwayForNow() throws Exception {
        try (BufferedReader one = reader("/api/v1/changes");
                BufferedReader other = reader("/api/v1/changes")) {
            assertThat(one.readLine()).isNotNull();
            assertThat(other.readLine()).isNotNull();
            while (served.measure("parley.streams.open") < 2) {
                Thread.sleep(20);
            }
            HttpResponse<String> third = served.get("/api/v1/changes");
            assertThat(third.statusCode()).isEqualTo(503);
            assertThat(third.headers().firstValue("Retry-After")).isPresent();
        }
    }

    @Test
    void aClientWhoseLostChangesAreGoneForGoodIsToldToReadTheTableAnewAndGoesOnFromThere() throws Exception {
        fill(12_000); // more than memory holds, and there is no archive
        try (BufferedReader stream = reader("/api/v1/changes?lastEventId=1")) {
            List<String> lines = until(stream, "event: reset");
            String id = lines.get(lines.size() - 2);
            served.say(Said.by("после", REQUIRES, "2025-08-29"));
            served.say(Said.by("потом", REJECTS, "2025-08-30"));
            assertThat(until(stream, "event: change"))
                    .as("resumes behind what was lost")
                    .noneMatch("event: reset"::equals);
            assertThat(id).startsWith("id: ").isNotEqualTo("id: 1");
            try (BufferedReader again = reader("/api/v1/changes?lastEventId=" + id.substring(4))) {
                assertThat(until(again, "event: change")).noneMatch("event: reset"::equals);
            }
        }
    }

    /** So many changes of one cell. */
    private void fill(int changes) {
        for (int number = 0; number < changes; number++) {
            served.fed.apply(
                    Topics.CHANGE,
                    Said.CELL,
                    new PositionChange(
                            Said.CELL.side(),
                            Said.CELL.condition(),
                            null,
                            REQUIRES,
                            Instant.EPOCH,
                            Instant.EPOCH,
                            false,
                            Said.by("a", REQUIRES, "2025-08-01").statement(),
                            false));
        }
    }

    private BufferedReader reader(String path) throws Exception {
        return new BufferedReader(
                new InputStreamReader(served.stream(served.request(path)).body(), StandardCharsets.UTF_8));
    }

    /** The lines up to one. */
    private static List<String> until(BufferedReader stream, String last) throws Exception {
        List<String> lines = new ArrayList<>();
        do {
            lines.add(stream.readLine());
        } while (!last.equals(lines.get(lines.size() - 1)));
        return lines;
    }
}
