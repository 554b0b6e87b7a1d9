package dev.parley.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.aggregate.AggregateSettings;
import dev.parley.aggregate.AggregateStage;
import dev.parley.app.broker.KafkaBroker;
import dev.parley.app.page.InventedCase;
import dev.parley.app.pipeline.Pipeline;
import dev.parley.model.CellKey;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.topic.Topics;
import dev.parley.runtime.KafkaSettings;
import dev.parley.runtime.dossier.LiveDossier;
import dev.parley.runtime.http.HttpSettings;
import dev.parley.runtime.streams.StreamsSettings;
import dev.parley.runtime.topic.Cluster;
import dev.parley.runtime.topic.TopicSetup;
import java.io.BufferedReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Dossier dossier = InventedCase.dossier();
        CellKey one = new CellKey(
                dossier.sides().get(0).id(), dossier.conditions().get(0).id());
        CellKey other = new CellKey(
                dossier.sides().get(1).id(), dossier.conditions().get(1).id());
        try (KafkaBroker broker = KafkaBroker.start(folder.resolve("broker"), 0)) {
            KafkaSettings kafka = KafkaSettings.of(broker.bootstrapServers());
            try (Cluster cluster = Cluster.reach(kafka, Duration.ofMinutes(2))) {
                new TopicSetup(cluster).create(Optional.of(1));
            }
            InventedChanges.publish(kafka, 0, CHANGES, one, other);
            forgetFirst(kafka);
            AggregateStage stage = AggregateStage.of(
                    AggregateSettings.of(StreamsSettings.of("lost-changes", folder.resolve("streams"))),
                    kafka,
                    new LiveDossier(dossier));
            try (Pipeline pipeline =
                    Pipeline.start(List.of(stage), List.of(stage.routes()), HttpSettings.loopback(0))) {
                assertThat(begin(pipeline.address(), String.valueOf(GONE))).doesNotContain("event: reset");
                for (String id : List.of("0", String.valueOf(GONE - 1), "999999", CHANGES + ".7")) {
                    try (BufferedReader stream = InventedChanges.stream(pipeline.address(), id)) {
                        assertThat(until(stream, "event: reset")).as(id).contains("id: " + CHANGES);
                    }
                }
                try (BufferedReader stream = InventedChanges.stream(pipeline.address(), "0")) {
                    assertThat(until(stream, "event: reset")).doesNotContain("event: change");
                    InventedChanges.publish(kafka, CHANGES, CHANGES + 1, one, other);
                    assertThat(until(stream, "event: change")).contains("id: " + (CHANGES + 1));
                }
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
