package dev.parley.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.parley.app.newsroom.Newsroom;
import dev.parley.app.pipeline.TopicReader;
import dev.parley.model.topic.JsonSerde;
import dev.parley.model.topic.Topic;
import dev.parley.model.topic.Topics;
import dev.parley.runtime.KafkaSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The newsroom's two editions over a broker that Parley did not start, and all that it left there. */
class ClusterTest {
    @TempDir
    private static Path dir = Path.of("");

    private static TestBroker broker;
    private static CommandRun last = new CommandRun(-1, "", "");

    @BeforeAll
    static void run() throws IOException {
        broker = TestBroker.start(dir.resolve("cluster"));
        try (Newsroom newsroom = Newsroom.open()) {
            String lines = newsroom.feeds().stream().map(Object::toString).collect(Collectors.joining("\n"));
            Path feeds = Files.writeString(dir.resolve("feeds.txt"), lines);
            CommandRun first = once(feeds);
            assertThat(first.code()).as(first.err()).isZero();
            assertThat(newsroom.lastEditionOut()).isPresent();
            last = once(feeds);
        }
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    static Stream<Topic<?, ?>> jsonTopics() {
        return Topics.all().stream().filter(topic -> topic.values() instanceof JsonSerde<?>);
    }

    @Test
    void theClustersTableIsPrintedAndNoBrokerOfItsOwnStarted() {
        assertThat(last.code()).as(last.err()).isZero();
        assertThat(last.stances())
                .doesNotHaveDuplicates()
                .contains("russia meeting.venue-moscow REQUIRES", "ukraine meeting.venue-moscow REJECTS");
        assertThat(dir.resolve("data").resolve("broker")).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("jsonTopics")
    void everyRecordKeepsTheContract(Topic<?, ?> topic) throws IOException {
        Contract contract = Contract.of(topic);
        List<ConsumerRecord<byte[], byte[]>> records = records(topic);
        System.out.println(topic.name() + ": " + records.size() + " records checked against the schema");
        assertThat(records).isNotEmpty().allSatisfy(record -> {
            assertThatCode(() -> topic.keys().deserializer().deserialize(topic.name(), record.key()))
                    .doesNotThrowAnyException();
            assertThatCode(() ->
                            topic.values().deserializer().deserialize(topic.name(), record.headers(), record.value()))
                    .doesNotThrowAnyException();
            if (record.value() != null) {
                assertThat(contract.breaches(record.value()))
                        .as(new String(record.value(), StandardCharsets.UTF_8))
                        .isEmpty();
                assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
                assertThat(header(record, "content-type")).isEqualTo("application/json");
            }
        });
    }

    @Test
    void nothingWentToTheDeadLetters() {
        assertThat(records(Topics.DEAD_LETTER)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("jsonTopics")
    void aRecordThatIsOfNoTopicBreaksTheContract(Topic<?, ?> topic) throws IOException {
        assertThat(Contract.of(topic).breaches("{\"stance\":\"DEMANDS\"}".getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
    }

    private static CommandRun once(Path feeds) {
        return CommandRun.of(
                "run",
                "--once",
                "--bootstrap-servers",
                broker.bootstrapServers(),
                "--feeds",
                feeds.toString(),
                "--data",
                dir.resolve("data").toString(),
                "--port",
                "0",
                "--allow-private-networks");
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(Topic<?, ?> topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        new TopicReader(KafkaSettings.of(broker.bootstrapServers())).readBytes(topic.name(), Map.of(), records::add);
        return records;
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(
                Objects.requireNonNull(record.headers().lastHeader(name), name).value(), StandardCharsets.UTF_8);
    }
}
