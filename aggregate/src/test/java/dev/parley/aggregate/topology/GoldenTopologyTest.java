package dev.parley.aggregate.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.aggregate.AggregateSettings;
import dev.parley.aggregate.Cases;
import dev.parley.runtime.KafkaSettings;
import dev.parley.runtime.deadletter.Discards;
import dev.parley.runtime.streams.StreamsProperties;
import dev.parley.runtime.streams.StreamsSettings;
import dev.parley.runtime.streams.StreamsStage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GoldenTopologyTest {
    /** A renamed step or store loses state: such a change must be seen in review, in the file that this compares with. */
    @Test
    void theTopologyIsAsItWasReviewed() throws IOException {
        Duration retention = AggregateSettings.years(20);
        String described = StreamsStage.topology(
                        StreamsProperties.of(
                                StreamsSettings.of("golden", Path.of("unused")),
                                KafkaSettings.of("nowhere:1"),
                                new Discards("golden")),
                        new AggregateTopology(new Admission(Cases.small(), retention)))
                .describe()
                .toString();

        try (InputStream golden = getClass().getResourceAsStream("/aggregate-topology.txt")) {
            assertThat(described.trim())
                    .isEqualTo(
                            new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8).trim());
        }
    }
}
