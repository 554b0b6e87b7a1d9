package dev.parley.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.aggregate.AggregateSettings;
import dev.parley.aggregate.AggregateStage;
import dev.parley.app.broker.KafkaBroker;
import dev.parley.app.page.InventedCase;
import dev.parley.app.pipeline.Pipeline;
import dev.parley.model.ArticleId;
import dev.parley.model.CellKey;
import dev.parley.model.Json;
import dev.parley.model.Position;
import dev.parley.model.Speaker;
import dev.parley.model.Stance;
import dev.parley.model.Statement;
import dev.parley.model.StatementId;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.topic.Topics;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody has written to the topic of positions and neither commits nor aborts. The broker itself would end that only long
 * after these tests have run out of patience.
 */
@Timeout(value = 4, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OpenTransactionTest {
    private static final String APPLICATION = "open-transaction";
    private static final Duration LASTING = Duration.ofMinutes(14);

    @TempDir
    private Path folder = Path.of("");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Dossier dossier = InventedCase.dossier();
    private final CellKey cell =
            new CellKey(dossier.sides().get(0).id(), dossier.conditions().get(0).id());
    private KafkaBroker broker;
    private KafkaSettings kafka;
    private Pipeline pipeline;

    @BeforeEach
    void start() {
        broker = KafkaBroker.start(folder.resolve("broker"), 0);
        kafka = KafkaSettings.of(broker.bootstrapServers());
        try (Cluster cluster = Cluster.reach(kafka, Duration.ofSeconds(30))) {
            new TopicSetup(cluster).create(Optional.of(1));
        }
        AggregateStage stage = AggregateStage.of(
                AggregateSettings.of(StreamsSettings.of(APPLICATION, folder.resolve("streams"))),
                kafka,
                new LiveDossier(dossier));
        pipeline = Pipeline.start(List.of(stage), List.of(stage.routes()), HttpSettings.loopback(0));
    }

    @AfterEach
    void stop() {
        pipeline.close();
        broker.close();
    }

    @Test
    void whatAProcessLeftOpenThatIsNoLongerInTheGroupIsEndedByTheOthers() throws Exception {
        awaitShown(1, 0);
        KafkaProducer<CellKey, Position> dead = open(APPLICATION + "-" + UUID.randomUUID() + "-1");
        awaitShown(2, 1);
        dead.close(Duration.ZERO);
    }

    @Test
    void whatIsFiledButHiddenByATransactionOfOthersIsLagUntilItIsShown() throws Exception {
        awaitShown(1, 0);
        try (KafkaProducer<CellKey, Position> other = open("of-somebody-else")) {
            say(1);
            JsonNode table = table();
            while (table.path("lagSeconds").asLong() < 3) {
                Thread.sleep(50);
                table = table();
            }
            assertThat(table.path("partitions").asText()).isEqualTo("1/1");
            assertThat(table.at("/positions/0/statements").asLong()).isEqualTo(1);
            other.abortTransaction();
            while (table.path("lagSeconds").asLong() > 0) {
                Thread.sleep(50);
                table = table();
            }
            assertThat(table.at("/positions/0/statements").asLong()).isEqualTo(2);
        }
    }

    /** Says the next and waits until the cell shows so many. */
    private void awaitShown(long statements, int number) throws Exception {
        say(number);
        while (table().at("/positions/0/statements").asLong() < statements) {
            Thread.sleep(50);
        }
    }

    private KafkaProducer<CellKey, Position> open(String transactionalId) throws Exception {
        KafkaProducer<CellKey, Position> producer = new KafkaProducer<>(
                kafka.over(Map.of(
                        "transactional.id",
                        transactionalId,
                        "transaction.timeout.ms",
                        String.valueOf(LASTING.toMillis()))),
                Topics.POSITION.keys().serializer(),
                Topics.POSITION.values().serializer());
        producer.initTransactions();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(Topics.POSITION.name(), cell, null)).get();
        return producer;
    }

    private JsonNode table() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(pipeline.address() + "api/v1/positions"))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isIn(200, 503);
        return Json.mapper().readTree(answer.body());
    }

    private void say(int number) throws Exception {
        Instant time = Instant.parse("2025-01-01T00:00:00Z").plusSeconds(number);
        Statement statement = new Statement(
                new StatementId("заявление-" + number),
                new ArticleId("статья-" + number),
                1,
                cell.side(),
                new Speaker(null, "Голос 🕊", null),
                cell.condition(),
                Stance.ACCEPTS,
                List.of(),
                true,
                "«Согласны», — сказал он",
                0,
                23,
                time,
                time,
                "новости.example",
                null,
                "ru",
                "тест",
                null,
                null);
        try (KafkaProducer<CellKey, Statement> producer = new KafkaProducer<>(
                kafka.over(Map.of()),
                Topics.STATEMENT.keys().serializer(),
                Topics.STATEMENT.values().serializer())) {
            producer.send(new ProducerRecord<>(Topics.STATEMENT.name(), cell, statement))
                    .get();
        }
    }
}
