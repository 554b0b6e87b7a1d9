package dev.parley.app.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.aggregate.AggregateSettings;
import dev.parley.aggregate.AggregateStage;
import dev.parley.app.broker.KafkaBroker;
import dev.parley.app.pipeline.Pipeline;
import dev.parley.model.CellKey;
import dev.parley.model.Json;
import dev.parley.model.Statement;
import dev.parley.model.topic.Topics;
import dev.parley.runtime.KafkaSettings;
import dev.parley.runtime.dossier.LiveDossier;
import dev.parley.runtime.http.HttpSettings;
import dev.parley.runtime.streams.StreamsSettings;
import dev.parley.runtime.topic.Cluster;
import dev.parley.runtime.topic.TopicSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** The real thing: a broker, the aggregate stage on it, and its HTTP server, with the table of the invented case. */
final class TableServer implements AutoCloseable {
    private final KafkaBroker broker;
    private final Pipeline pipeline;
    private final KafkaProducer<CellKey, Statement> statements;

    TableServer(Path folder) throws Exception {
        broker = KafkaBroker.start(folder.resolve("broker"), 0);
        KafkaSettings kafka = KafkaSettings.of(broker.bootstrapServers());
        try (Cluster cluster = Cluster.reach(kafka, Duration.ofSeconds(30))) {
            new TopicSetup(cluster).create(Optional.of(2));
        }
        AggregateStage stage = AggregateStage.of(
                AggregateSettings.of(StreamsSettings.of("page-test", folder.resolve("streams"))),
                kafka,
                new LiveDossier(InventedCase.dossier()));
        pipeline = Pipeline.start(List.of(stage), List.of(stage.routes()), HttpSettings.loopback(0));
        statements = new KafkaProducer<>(
                kafka.over(Map.of()),
                Topics.STATEMENT.keys().serializer(),
                Topics.STATEMENT.values().serializer());
    }

    String address() {
        return pipeline.address().toString().replaceAll("/$", "");
    }

    /** Publishes all statements of the fixtures. */
    void publishAll() {
        for (JsonNode statement : InventedCase.json("statements.json")) {
            publish(Json.mapper().convertValue(statement, Statement.class));
        }
    }

    /** Publishes statements and returns when the broker has them. */
    void publish(Statement... said) {
        List<Future<RecordMetadata>> sent = Stream.of(said)
                .map(statement ->
                        statements.send(new ProducerRecord<>(Topics.STATEMENT.name(), statement.cell(), statement)))
                .toList();
        for (Future<RecordMetadata> record : sent) {
            try {
                record.get(30, TimeUnit.SECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                throw new IllegalStateException("the broker did not take a statement", e);
            }
        }
    }

    @Override
    public void close() {
        statements.close();
        pipeline.close();
        broker.close();
    }
}
