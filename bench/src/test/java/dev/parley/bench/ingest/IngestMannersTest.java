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

class IngestMannersTest {
    @Test
    void breaksNoRuleInAThousandPollsAndARestart(@TempDir Path directory) throws Exception {
        try (KafkaBroker broker = KafkaBroker.start(directory.resolve("broker"), 0)) {
            KafkaSettings kafka = KafkaSettings.of(broker.bootstrapServers());
            try (Cluster cluster = Cluster.reach(kafka, Duration.ofSeconds(30))) {
                new TopicSetup(cluster).create(Optional.empty());
            }
            PolitenessRun.Score score = new PolitenessRun().run(kafka, directory, 1_000);
            System.out.println(score);
            assertThat(score.polls()).isGreaterThanOrEqualTo(1_000);
            assertThat(score.wrongValidators()).isZero();
            assertThat(score.extraUnconditional()).isZero();
            assertThat(score.cookiesOrReferrers()).isZero();
            assertThat(score.mostAtOnce()).isEqualTo(1);
        }
    }

    @Test
    void findsNearCopiesAndNothingElse() {
        NearCopyScore.Score score = NearCopyScore.run();
        System.out.println(score);
        assertThat(score.copies()).isGreaterThanOrEqualTo(100);
        assertThat(score.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.9);
    }
}
