package dev.parley.bench.ingest;

import dev.parley.app.broker.KafkaBroker;
import dev.parley.runtime.KafkaSettings;
import dev.parley.runtime.topic.Cluster;
import dev.parley.runtime.topic.TopicSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Runs {@link FaultRun} on a broker of its own; the number of kills is the argument, 50 where there is none. */
public final class FaultMain {
    private FaultMain() {}

    public static void main(String[] args) throws Exception {
        Path directory = Files.createTempDirectory("parley-fault");
        try (KafkaBroker broker = KafkaBroker.start(directory.resolve("broker"), 0)) {
            KafkaSettings kafka = KafkaSettings.of(broker.bootstrapServers());
            try (Cluster cluster = Cluster.reach(kafka, Duration.ofSeconds(30))) {
                new TopicSetup(cluster).create(Optional.empty());
            }
            System.out.println(new FaultRun(kafka, directory).run(args.length == 0 ? 50 : Integer.parseInt(args[0])));
        }
    }
}
