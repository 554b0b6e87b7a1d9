package dev.parley.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.topic.Topics;
import dev.parley.runtime.KafkaSettings;
import java.io.BufferedReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A client of the change stream that missed changes which the topic no longer keeps, or never had. */
class LostChangesTest {
    private static final int CHANGES = 12_000;
    private static final int GONE = 500;

    @TempDir
    private Path folder = Path.of("");

    @Test
    @Timeout(value = 12, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void itIsToldToReadTheTableAnewAndGoesOnWithWhatComesThen() throws Exception {
        try (LoneTable lone = new LoneTable(folder, "lost-changes", 1)) {
            InventedChanges.publish(lone, 0, CHANGES);
            forgetFirst(lone.kafka());
            lone.open();
            assertThat(begin(lone.address(), String.valueOf(GONE))).doesNotContain("event: reset");
            for (String id : List.of("0", String.valueOf(GONE - 1), "999999", CHANGES + ".7")) {
                try (BufferedReader stream = InventedChanges.stream(lone.address(), id)) {
                    assertThat(until(stream, "event: reset")).as(id).contains("id: " + CHANGES);
                }
            }
            try (BufferedReader stream = InventedChanges.stream(lone.address(), "0")) {
                assertThat(until(stream, "event: reset")).doesNotContain("event: change");
                InventedChanges.publish(lone, CHANGES, CHANGES + 1);
                assertThat(until(stream, "event: change")).contains("id: " + (CHANGES + 1));
            }
        }
    }

    /** The lines up to the first change. */
    private static List<String> begin(URI address, String after) throws Exception {
        try (BufferedReader stream = InventedChanges.stream(address, after)) {
            return until(stream, "event: change");
        }
    }

    private static List<String> until(BufferedReader stream, String last) throws Exception {
        List<String> lines = new ArrayList<>();
        do {
            lines.add(stream.readLine());
        } while (!last.equals(lines.get(lines.size() - 1)));
        return lines;
    }

    private static void forgetFirst(KafkaSettings kafka) throws Exception {
        try (Admin admin = Admin.create(kafka.over(Map.of()))) {
            admin.deleteRecords(Map.of(new TopicPartition(Topics.CHANGE.name(), 0), RecordsToDelete.beforeOffset(GONE)))
                    .all()
                    .get();
        }
    }
}
