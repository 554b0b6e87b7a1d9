package dev.parley.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.aggregate.AggregateSettings;
import dev.parley.aggregate.AggregateStage;
import dev.parley.app.broker.KafkaBroker;
import dev.parley.app.page.InventedCase;
import dev.parley.app.pipeline.Pipeline;
import dev.parley.model.CellKey;
import dev.parley.model.Json;
import dev.parley.model.Statement;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.topic.Topics;
import dev.parley.runtime.Health;
import dev.parley.runtime.KafkaSettings;
import dev.parley.runtime.dossier.LiveDossier;
import dev.parley.runtime.http.HttpSettings;
import dev.parley.runtime.streams.StreamsSettings;
import dev.parley.runtime.topic.Cluster;
import dev.parley.runtime.topic.TopicSetup;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A broker in this process, and a table of the invented case on it, told statements by hand. */
final class LoneTable implements AutoCloseable {
    private final Path folder;
    private final String application;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Dossier dossier = InventedCase.dossier();
    private final KafkaBroker broker;
    private @Nullable AggregateStage stage;
    private @Nullable Pipeline pipeline;

    /** Starts the broker and makes topics of so many partitions. */
    LoneTable(Path folder, String application, int partitions) {
        this.folder = folder;
        this.application = application;
        this.broker = KafkaBroker.start(folder.resolve("broker"), 0);
        try (Cluster cluster = Cluster.reach(kafka(), Duration.ofMinutes(2))) {
            new TopicSetup(cluster).create(Optional.of(partitions));
        }
    }

    /** Starts the stage. */
    void open() {
        // what the stage knows of the topics is a second old at most
        KafkaSettings watchful =
                new KafkaSettings(broker.bootstrapServers(), Map.of("consumer.metadata.max.age.ms", "1000"));
        AggregateStage made = AggregateStage.of(
                AggregateSettings.of(StreamsSettings.of(application, folder.resolve("streams"))),
                watchful,
                new LiveDossier(dossier));
        stage = made;
        pipeline = Pipeline.start(List.of(made), List.of(made.routes()), HttpSettings.loopback(0));
    }

    KafkaSettings kafka() {
        return KafkaSettings.of(broker.bootstrapServers());
    }

    Health health() {
        assertThat(stage).isNotNull();
        return stage.health();
    }

    /** The cell that is spoken to. */
    CellKey cell() {
        return cell(0);
    }

    /** One of two, on another condition by another side. */
    CellKey cell(int number) {
        return new CellKey(
                dossier.sides().get(number).id(),
                dossier.conditions().get(number).id());
    }

    /** Where the stage answers. */
    URI address() {
        assertThat(pipeline).isNotNull();
        return pipeline.address();
    }

    /** The whole table, or the problem that it answers with while it is read. */
    JsonNode table() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(address().resolve("/api/v1/positions")).build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isIn(200, 503);
        return Json.mapper().readTree(answer.body());
    }

    void say(int number) throws Exception {
        try (KafkaProducer<CellKey, Statement> producer = new KafkaProducer<>(
                kafka().over(Map.of()),
                Topics.STATEMENT.keys().serializer(),
                Topics.STATEMENT.values().serializer())) {
            producer.send(new ProducerRecord<>(Topics.STATEMENT.name(), cell(), InventedStatement.of(cell(), number)))
                    .get();
        }
    }

    /** Waits until the cell rests on so many. */
    void awaitShown(long statements) throws Exception {
        while (table().at("/positions/0/statements").asLong() < statements) {
            Thread.sleep(50);
        }
    }

    /** Stops the stage; the broker goes on. */
    void shut() {
        if (pipeline != null) {
            pipeline.close();
        }
    }

    @Override
    public void close() {
        shut();
        broker.close();
    }
}
