package dev.parley.bench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.app.broker.KafkaBroker;
import dev.parley.runtime.KafkaSettings;
import dev.parley.runtime.topic.Cluster;
import dev.parley.runtime.topic.TopicSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestFaultTest {
    @Test
    void losesNothingAndRepeatsNothingWhenIngestersAreKilled(@TempDir Path directory) throws Exception {
        try (KafkaBroker broker = KafkaBroker.start(directory.resolve("broker"), 0)) {
            KafkaSettings kafka = KafkaSettings.of(broker.bootstrapServers());
            try (Cluster cluster = Cluster.reach(kafka, Duration.ofSeconds(30))) {
                new TopicSetup(cluster).create(Optional.empty());
            }
            FaultResult result = new FaultRun(kafka, directory, 7).run(3);
            System.out.print(result.report());
            assertThat(result.records())
                    .isGreaterThanOrEqualTo(result.stories() / 2)
                    .isPositive();
            assertThat(result.lost()).isZero();
            assertThat(result.twice()).isZero();
            assertThat(result.afterValidators()).isZero();
            assertThat(result.uncounted()).isZero();
            // A kill takes at most the first answers that were underway; none is asked for twice without one.
            assertThat(result.lostFirstAnswers()).isLessThanOrEqualTo((long) result.kills() * result.feeds());
        }
    }
}
