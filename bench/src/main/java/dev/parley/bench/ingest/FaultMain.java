package dev.parley.bench.ingest;

import dev.parley.app.broker.KafkaBroker;
import dev.parley.runtime.KafkaSettings;
import dev.parley.runtime.topic.Cluster;
import dev.parley.runtime.topic.TopicSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Runs {@link FaultRun} on a broker of its own; the arguments are the number of kills (50) and the seed (7). */
public final class FaultMain {
    private FaultMain() {}

    public static void main(String[] args) throws Exception {
        Path directory = Files.createTempDirectory("parley-fault");
        int kills = args.length > 0 ? Integer.parseInt(args[0]) : 50;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 7;
        try (KafkaBroker broker = KafkaBroker.start(directory.resolve("broker"), 0)) {
            KafkaSettings kafka = KafkaSettings.of(broker.bootstrapServers());
            try (Cluster cluster = Cluster.reach(kafka, Duration.ofSeconds(30))) {
                new TopicSetup(cluster).create(Optional.empty());
            }
            System.out.print(new FaultRun(kafka, directory, seed).run(kills).report());
            System.out.println("the ingesters' log is " + directory.resolve("child.log"));
        }
        System.exit(0);
    }
}
