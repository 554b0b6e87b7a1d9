package dev.parley.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.CellKey;
import dev.parley.model.PositionChange;
import dev.parley.model.Stance;
import dev.parley.model.Statement;
import dev.parley.model.topic.Topics;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Changes of cells that no statement made, and a client that reads changes. */
final class InventedChanges {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private InventedChanges() {}

    /** The stream of changes after one that was read; waits until the table is there. */
    static BufferedReader stream(URI address, String after) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/changes"))
                .header("Last-Event-ID", after)
                .build();
        while (true) {
            HttpResponse<InputStream> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() == 200) {
                return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
            }
            assertThat(answer.statusCode()).isEqualTo(503);
            Thread.sleep(50);
        }
    }

    /** Sends changes of two cells in turn, one batch after the other, so that none can overtake another or be missing unseen. */
    static void publish(LoneTable lone, int from, int to) throws Exception {
        try (KafkaProducer<CellKey, PositionChange> producer = new KafkaProducer<>(
                lone.kafka()
                        .over(Map.of(
                                "linger.ms",
                                "20",
                                "enable.idempotence",
                                "false",
                                "max.in.flight.requests.per.connection",
                                "1")),
                Topics.CHANGE.keys().serializer(),
                Topics.CHANGE.values().serializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int number = from; number < to; number++) {
                CellKey cell = lone.cell(number % 2);
                sent.add(producer.send(new ProducerRecord<>(Topics.CHANGE.name(), cell, change(cell, number))));
            }
            for (Future<RecordMetadata> batch : sent) {
                batch.get();
            }
        }
    }

    private static PositionChange change(CellKey cell, int number) {
        Statement cause = InventedStatement.of(cell, number, number);
        Instant time = cause.saidAt();
        return new PositionChange(cell.side(), cell.condition(), null, Stance.ACCEPTS, time, time, false, cause, false);
    }
}
