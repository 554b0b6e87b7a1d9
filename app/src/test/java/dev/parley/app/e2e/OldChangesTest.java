package dev.parley.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.aggregate.AggregateSettings;
import dev.parley.aggregate.AggregateStage;
import dev.parley.app.broker.KafkaBroker;
import dev.parley.app.page.InventedCase;
import dev.parley.app.pipeline.Pipeline;
import dev.parley.model.CellKey;
import dev.parley.model.Json;
import dev.parley.model.PositionChange;
import dev.parley.model.dossier.Dossier;
import dev.parley.runtime.KafkaSettings;
import dev.parley.runtime.dossier.LiveDossier;
import dev.parley.runtime.http.HttpSettings;
import dev.parley.runtime.streams.StreamsSettings;
import dev.parley.runtime.topic.Cluster;
import dev.parley.runtime.topic.TopicSetup;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        Dossier dossier = InventedCase.dossier();
        CellKey one = new CellKey(
                dossier.sides().get(0).id(), dossier.conditions().get(0).id());
        CellKey other = new CellKey(
                dossier.sides().get(1).id(), dossier.conditions().get(1).id());
        try (KafkaBroker broker = KafkaBroker.start(folder.resolve("broker"), 0)) {
            KafkaSettings kafka = KafkaSettings.of(broker.bootstrapServers());
            try (Cluster cluster = Cluster.reach(kafka, Duration.ofMinutes(2))) {
                new TopicSetup(cluster).create(Optional.of(2));
            }
            InventedChanges.publish(kafka, 0, CHANGES, one, other);
            AggregateStage stage = AggregateStage.of(
                    AggregateSettings.of(StreamsSettings.of("old-changes", folder.resolve("streams"))),
                    kafka,
                    new LiveDossier(dossier));
            try (Pipeline pipeline =
                    Pipeline.start(List.of(stage), List.of(stage.routes()), HttpSettings.loopback(0))) {
                List<Integer> numbers = new ArrayList<>();
                String middle;
                try (BufferedReader stream = InventedChanges.stream(pipeline.address(), "0")) {
                    middle = read(stream, 100, numbers);
                }
                try (BufferedReader stream = InventedChanges.stream(pipeline.address(), middle)) {
                    read(stream, CHANGES - 100, numbers);
                    InventedChanges.publish(kafka, CHANGES, CHANGES + 1, one, other);
                    read(stream, 1, numbers);
                }
                assertThat(numbers).hasSize(CHANGES + 1).doesNotHaveDuplicates().endsWith(CHANGES);
                assertThat(numbers.stream().filter(number -> number % 2 == 0)).isSorted();
                assertThat(numbers.stream().filter(number -> number % 2 == 1)).isSorted();
            }
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
