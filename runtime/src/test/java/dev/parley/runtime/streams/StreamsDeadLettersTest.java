package dev.parley.runtime.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.model.Article;
import dev.parley.model.ArticleId;
import dev.parley.model.topic.Topics;
import dev.parley.runtime.KafkaSettings;
import dev.parley.runtime.deadletter.DiscardException;
import dev.parley.runtime.deadletter.DiscardReason;
import dev.parley.runtime.deadletter.Discards;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.TopologyException;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamsDeadLettersTest {
    private static final String TITLES = "titles";

    /** The test driver forgets what an unreadable record wrote into a transaction that is still open. */
    private static final Map<String, String> AT_LEAST_ONCE = Map.of("processing.guarantee", "at_least_once");

    private final Discards discards = new Discards("probe");
    private final Properties properties;
    private final TopologyTestDriver driver;
    private final TestOutputTopic<byte[], byte[]> letters;

    StreamsDeadLettersTest(@TempDir Path dir) {
        properties = StreamsProperties.of(
                StreamsSettings.of("probe", dir), new KafkaSettings("localhost:1", AT_LEAST_ONCE), discards);
        driver = new TopologyTestDriver(StreamsStage.topology(properties, StreamsDeadLettersTest::titles), properties);
        letters = driver.createOutputTopic(
                Topics.DEAD_LETTER.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @AfterEach
    void close() {
        driver.close();
    }

    private static void titles(StreamsBuilder builder) {
        builder.stream(
                        Topics.ARTICLE.name(),
                        Consumed.with(Topics.ARTICLE.keys(), Topics.ARTICLE.values())
                                .withName("read-articles"))
                .mapValues(StreamsDeadLettersTest::title, Named.as("take-title"))
                .to(
                        TITLES,
                        Produced.with(Topics.ARTICLE.keys(), Serdes.String()).withName("write-titles"));
    }

    private static String title(ArticleId id, Article article) {
        if (article.title() == null) {
            throw new DiscardException(DiscardReason.INCOMPLETE, "article " + id + " has no title");
        }
        return article.title();
    }

    private void send(String type, String value) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_type", type.getBytes(UTF_8));
        driver.createInputTopic(Topics.ARTICLE.name(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>("ключ".getBytes(UTF_8), value.getBytes(UTF_8), headers));
    }

    private List<String> titlesWritten() {
        return driver.createOutputTopic(
                        TITLES,
                        Topics.ARTICLE.keys().deserializer(),
                        Serdes.String().deserializer())
                .readValuesToList();
    }

    private static String header(TestRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }

    @Test
    void bytesThatAreNoJsonGoAsTheyCameAndTheStreamGoesOn() {
        send("dev.parley.article.v1", "{\"id\": \u00ab\u0431\u0456\u0434\u0430\u00bb \uD83D\uDCA5");
        send("dev.parley.article.v1", "{\"id\":\"a\",\"revision\":1,\"text\":\"\",\"title\":\"Заголовок\"}");
        TestRecord<byte[], byte[]> letter = letters.readRecord();
        assertThat(new String(letter.value(), UTF_8)).contains("\u0431\u0456\u0434\u0430");
        assertThat(new String(letter.key(), UTF_8)).isEqualTo("ключ");
        assertThat(header(letter, "parley-reason")).isEqualTo("malformed");
        assertThat(header(letter, "parley-stage")).isEqualTo("probe");
        assertThat(header(letter, "__streams.errors.topic")).isEqualTo(Topics.ARTICLE.name());
        assertThat(header(letter, "__streams.errors.offset")).isEqualTo("0");
        assertThat(header(letter, "__streams.errors.message")).contains("not a dev.parley.article.v1");
        assertThat(titlesWritten()).containsExactly("Заголовок");
        assertThat(discards.of(DiscardReason.MALFORMED)).isEqualTo(1);
    }

    @Test
    void anUnknownSchemaVersionIsNamed() {
        send("dev.parley.article.v7", "{}");
        TestRecord<byte[], byte[]> letter = letters.readRecord();
        assertThat(header(letter, "parley-reason")).isEqualTo("unknown-schema-version");
        assertThat(header(letter, "__streams.errors.message")).contains("'dev.parley.article.v7'");
        assertThat(header(letter, "ce_type")).isEqualTo("dev.parley.article.v7");
    }

    @Test
    void aRecordThatAProcessorRefusesGoesWithTheProcessorsReason() {
        send("dev.parley.article.v1", "{\"id\":\"a\",\"revision\":1,\"text\":\"т\"}");
        TestRecord<byte[], byte[]> letter = letters.readRecord();
        assertThat(header(letter, "parley-reason")).isEqualTo("incomplete");
        assertThat(header(letter, "__streams.errors.message")).isEqualTo("article ключ has no title");
        assertThat(new String(letter.value(), UTF_8)).contains("\"text\":\"т\"");
        assertThat(discards.total()).isEqualTo(1);
    }

    @Test
    void aStoreWithoutANameIsRefused() {
        assertThatThrownBy(() -> StreamsStage.topology(properties, builder -> builder.stream(
                                Topics.ARTICLE.name(), Consumed.with(Topics.ARTICLE.keys(), Topics.ARTICLE.values()))
                        .groupByKey()
                        .count()))
                .isInstanceOf(TopologyException.class);
    }
}
