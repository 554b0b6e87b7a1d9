package dev.parley.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Json;
import dev.parley.model.PositionChange;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A client of the change stream that comes back after more changes than are held in memory. */
class OldChangesTest {
    private static final int CHANGES = 12_000;

    @TempDir
    private Path folder = Path.of("");

    @Test
    @Timeout(value = 12, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aClientThatMissedMoreThanIsHeldInMemoryIsGivenAllOfItFromTheTopicOnceAndInOrder() throws Exception {
        try (LoneTable lone = new LoneTable(folder, "old-changes", 2)) {
            InventedChanges.publish(lone, 0, CHANGES);
            lone.open();
            List<Integer> numbers = new ArrayList<>();
            String middle;
            try (BufferedReader stream = InventedChanges.stream(lone.address(), "0")) {
                middle = read(stream, 100, numbers);
            }
            try (BufferedReader stream = InventedChanges.stream(lone.address(), middle)) {
                read(stream, CHANGES - 100, numbers);
                InventedChanges.publish(lone, CHANGES, CHANGES + 1);
                read(stream, 1, numbers);
            }
            assertThat(numbers).hasSize(CHANGES + 1).doesNotHaveDuplicates().endsWith(CHANGES);
            assertThat(numbers.stream().filter(number -> number % 2 == 0)).isSorted();
            assertThat(numbers.stream().filter(number -> number % 2 == 1)).isSorted();
        }
    }

    /** Reads so many changes; answers the id of the last. */
    private static String read(BufferedReader stream, int count, List<Integer> numbers) throws Exception {
        String id = "";
        String event = "";
        for (int seen = 0; seen < count; ) {
            String line = stream.readLine();
            assertThat(line).isNotEqualTo("event: reset");
            if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("event: ")) {
                event = line.substring(7);
            } else if (line.startsWith("data: ") && event.equals("change")) {
                numbers.add(Json.read(line.substring(6), PositionChange.class)
                        .statement()
                        .revision());
                seen++;
            }
        }
        return id;
    }
}
