package dev.parley.bench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.app.broker.KafkaBroker;
import dev.parley.ingest.fetch.FetchSettings;
import dev.parley.ingest.schedule.PollPolicy;
import dev.parley.ingest.stage.IngestSettings;
import dev.parley.ingest.stage.IngestStage;
import dev.parley.model.FeedStatus;
import dev.parley.runtime.KafkaSettings;
import dev.parley.runtime.topic.Cluster;
import dev.parley.runtime.topic.TopicSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A broker with its topics, and ingesters that poll several times a second. */
final class IngestBed implements AutoCloseable {
    private final Path directory;
    private final KafkaBroker broker;
    private final KafkaSettings kafka;

    private IngestBed(Path directory, KafkaBroker broker) {
        this.directory = directory;
        this.broker = broker;
        this.kafka = KafkaSettings.of(broker.bootstrapServers());
    }

    static IngestBed open(Path directory) {
        IngestBed bed = new IngestBed(directory, KafkaBroker.start(directory.resolve("broker"), 0));
        try (Cluster cluster = Cluster.reach(bed.kafka, Duration.ofSeconds(30))) {
            new TopicSetup(cluster).create(Optional.empty());
        }
        return bed;
    }

    KafkaSettings kafka() {
        return kafka;
    }

    /** A sources file, one line each. */
    Path sources(String name, String... lines) throws IOException {
        return Files.write(directory.resolve(name), List.of(lines));
    }

    /** An ingester in a group of its own. */
    IngestStage start(Path sources) {
        IngestStage stage = stage(sources);
        stage.start();
        return stage;
    }

    /** The same, not yet started. */
    IngestStage stage(Path sources) {
        IngestSettings standard = IngestSettings.of(sources, true);
        return IngestStage.of(
                new IngestSettings(
                        sources,
                        String.valueOf(sources.getFileName()),
                        null,
                        false,
                        FetchSettings.standard(true),
                        new PollPolicy(Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofMillis(300), 0.1),
                        Duration.ZERO,
                        standard.memory()),
                kafka);
    }

    /** Polls each feed once and waits until its articles are committed. */
    void pollOnce(Path sources) throws Exception {
        try (IngestStage stage = IngestStage.of(IngestSettings.of(sources, true).onlyOnce(), kafka)) {
            stage.start();
            stage.firstRound().get(180, TimeUnit.SECONDS);
        }
    }

    static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("waited three minutes until " + what)
                    .isLessThan(end);
            Thread.sleep(50);
        }
    }

    static Optional<FeedStatus> status(IngestStage stage, String url) {
        return stage.statuses().stream()
                .filter(status -> status.url().equals(url))
                .findAny();
    }

    static long asked(StubNewsroom room, String path) {
        return room.requests().stream().filter(r -> r.path().equals(path)).count();
    }

    /** A feed of these items. */
    static StubNewsroom.Page feed(String... items) {
        return exchange -> StubNewsroom.send(
                exchange,
                "application/rss+xml",
                "<rss version='2.0'><channel><title>Т</title>" + String.join("", items) + "</channel></rss>");
    }

    @Override
    public void close() {
        broker.close();
    }
}
