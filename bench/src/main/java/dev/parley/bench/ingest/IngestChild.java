package dev.parley.bench.ingest;

import dev.parley.ingest.fetch.FetchSettings;
import dev.parley.ingest.schedule.PollPolicy;
import dev.parley.ingest.stage.IngestSettings;
import dev.parley.ingest.stage.IngestStage;
import dev.parley.runtime.KafkaSettings;
import java.nio.file.Path;
import java.time.Duration;

/** An ingester in a process of its own, to be killed: broker, sources file and consumer group are its arguments. */
public final class IngestChild {
    private IngestChild() {}

    public static void main(String[] args) throws InterruptedException {
        IngestSettings standard = IngestSettings.of(Path.of(args[1]), true);
        IngestSettings settings = new IngestSettings(
                standard.sources(),
                args[2],
                null,
                false,
                FetchSettings.standard(true),
                new PollPolicy(Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofSeconds(1), 0.1),
                Duration.ZERO,
                standard.memory());
        IngestStage stage = IngestStage.of(settings, KafkaSettings.of(args[0]));
        stage.start();
        // Until it is killed, which is what it is here for.
        Thread.currentThread().join();
    }
}
