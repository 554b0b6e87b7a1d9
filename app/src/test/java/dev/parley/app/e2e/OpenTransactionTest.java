package dev.parley.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.model.CellKey;
import dev.parley.model.Position;
import dev.parley.model.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
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
@Timeout(value = 12, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OpenTransactionTest {
    private static final String APPLICATION = "open-transaction";
    private static final Duration LASTING = Duration.ofMinutes(14);

    @TempDir
    private Path folder = Path.of("");

    private LoneTable lone;

    @BeforeEach
    void start() {
        lone = new LoneTable(folder, APPLICATION, 1);
        lone.open();
    }

    @AfterEach
    void stop() {
        lone.close();
    }

    @Test
    void whatAProcessLeftOpenThatIsNoLongerInTheGroupIsEndedByTheOthers() throws Exception {
        lone.say(0);
        lone.awaitShown(1);
        KafkaProducer<CellKey, Position> dead = open(APPLICATION + "-" + UUID.randomUUID() + "-1");
        lone.say(1);
        lone.awaitShown(2);
        dead.close(Duration.ZERO);
    }

    @Test
    void whatIsFiledButHiddenByATransactionOfOthersIsLagUntilItIsShown() throws Exception {
        lone.say(0);
        lone.awaitShown(1);
        awaitNoLag(); // that of the start must not be taken for what is hidden
        try (KafkaProducer<CellKey, Position> other = open("of-somebody-else")) {
            lone.say(1);
            JsonNode table = lone.table();
            while (table.path("lagSeconds").asLong() < 3) {
                Thread.sleep(50);
                table = lone.table();
            }
            assertThat(table.path("partitions").asText()).isEqualTo("1/1");
            assertThat(table.at("/positions/0/statements").asLong()).isEqualTo(1);
            other.abortTransaction();
            table = awaitNoLag();
            assertThat(table.at("/positions/0/statements").asLong()).isEqualTo(2);
        }
    }

    private JsonNode awaitNoLag() throws Exception {
        JsonNode table = lone.table();
        while (table.path("lagSeconds").asLong() > 0) {
            Thread.sleep(50);
            table = lone.table();
        }
        return table;
    }

    private KafkaProducer<CellKey, Position> open(String transactionalId) throws Exception {
        KafkaProducer<CellKey, Position> producer = new KafkaProducer<>(
                lone.kafka()
                        .over(Map.of(
                                "transactional.id",
                                transactionalId,
                                "transaction.timeout.ms",
                                String.valueOf(LASTING.toMillis()))),
                Topics.POSITION.keys().serializer(),
                Topics.POSITION.values().serializer());
        producer.initTransactions();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(Topics.POSITION.name(), lone.cell(), null))
                .get();
        return producer;
    }
}
