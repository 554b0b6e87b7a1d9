package dev.parley.aggregate.topology;

import static dev.parley.model.Stance.ACCEPTS;
import static dev.parley.model.Stance.REJECTS;
import static dev.parley.model.Stance.REQUIRES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.aggregate.AggregateSettings;
import dev.parley.aggregate.Cases;
import dev.parley.aggregate.Said;
import dev.parley.model.CellKey;
import dev.parley.model.Position;
import dev.parley.model.PositionChange;
import dev.parley.model.Reading;
import dev.parley.model.Statement;
import dev.parley.model.topic.Topics;
import dev.parley.runtime.KafkaSettings;
import dev.parley.runtime.deadletter.DeadLetter;
import dev.parley.runtime.deadletter.DiscardReason;
import dev.parley.runtime.deadletter.Discards;
import dev.parley.runtime.streams.StreamsProperties;
import dev.parley.runtime.streams.StreamsSettings;
import dev.parley.runtime.streams.StreamsStage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullUnmarked
class AggregateTopologyTest {
    @TempDir
    Path state;

    private final Discards discards = new Discards("aggregate");
    private TopologyTestDriver driver;
    private TestInputTopic<CellKey, Statement> statements;
    private TestOutputTopic<CellKey, Position> positions;
    private TestOutputTopic<CellKey, PositionChange> changes;

    @BeforeEach
    void start() {
        Properties properties = StreamsProperties.of(
                StreamsSettings.of("aggregate-test", state), KafkaSettings.of("nowhere:1"), discards);
        driver = new TopologyTestDriver(topology(properties), properties);
        statements = driver.createInputTopic(
                Topics.STATEMENT.name(),
                Topics.STATEMENT.keys().serializer(),
                Topics.STATEMENT.values().serializer());
        positions = driver.createOutputTopic(
                Topics.POSITION.name(),
                Topics.POSITION.keys().deserializer(),
                Topics.POSITION.values().deserializer());
        changes = driver.createOutputTopic(
                Topics.CHANGE.name(),
                Topics.CHANGE.keys().deserializer(),
                Topics.CHANGE.values().deserializer());
    }

    private Topology topology(Properties properties) {
        Duration retention = AggregateSettings.years(20);
        return StreamsStage.topology(properties, new AggregateTopology(new Admission(Cases.small(), retention)));
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void theFirstStatementFillsTheCellAndMovesIt() {
        send(Said.by("первая", REQUIRES, "2025-08-20"));

        KeyValue<CellKey, Position> record = positions.readKeyValue();
        assertThat(record.key).isEqualTo(Said.CELL);
        assertThat(record.value.stance()).isEqualTo(REQUIRES);
        assertThat(record.value.quote()).isEqualTo("«Приезжайте в Москву», сказал он 🕊 в первая");
        PositionChange change = changes.readValue();
        assertThat(change.from()).isNull();
        assertThat(change.to()).isEqualTo(REQUIRES);
        assertThat(change.backdated()).isFalse();
    }

    @Test
    void lateNewsChangesThePastAndNotThePresent() {
        send(Said.by("новая", REQUIRES, "2025-08-20"));
        changes.readValue();
        send(Said.by("старая", REJECTS, "2025-07-01").seen("2025-08-25T00:00:00Z"));

        assertThat(positions.readValuesToList()).extracting(Position::stance).containsExactly(REQUIRES, REQUIRES);
        PositionChange change = changes.readValue();
        assertThat(change.backdated()).isTrue();
        assertThat(change.from()).isNull();
        assertThat(change.to()).isEqualTo(REJECTS);
        assertThat(changes.isEmpty()).isTrue();
    }

    @Test
    void lateNewsThatContestsThePresentIsAChangeOfThePresent() {
        send(Said.by("новая", REQUIRES, "2025-08-20"));
        send(Said.by("старая", REJECTS, "2025-08-10").seen("2025-08-25T00:00:00Z"));

        List<PositionChange> moves = changes.readValuesToList();
        PositionChange last = moves.get(moves.size() - 1);
        assertThat(last.backdated()).isFalse();
        assertThat(last.from()).isEqualTo(REQUIRES);
        assertThat(last.to()).isEqualTo(REQUIRES);
        assertThat(last.contested()).isTrue();
    }

    @Test
    void whatIsTakenBackAltogetherLeavesATombstone() {
        Said said = Said.by("первая", REQUIRES, "2025-08-20");
        send(said);
        send(said.takenBack());

        List<TestRecord<CellKey, Position>> records = positions.readRecordsToList();
        assertThat(records.get(1).value()).isNull();
        assertThat(records.get(1).headers().lastHeader("ce_type")).isNull();
        List<PositionChange> moves = changes.readValuesToList();
        assertThat(moves.get(1).from()).isEqualTo(REQUIRES);
        assertThat(moves.get(1).to()).isNull();
        assertThat(moves.get(1).statement().isRetraction()).isTrue();
    }

    @Test
    void takingBackTheMiddleOfARunLetsTheEarlierTurnGoOn() {
        send(Said.by("a", REQUIRES, "2025-01-01"));
        Said middle = Said.by("b", REJECTS, "2025-03-01");
        send(middle);
        send(Said.by("c", ACCEPTS, "2025-08-01"));
        send(middle.takenBack());

        List<PositionChange> moves = changes.readValuesToList();
        PositionChange last = moves.get(moves.size() - 1);
        assertThat(last.backdated()).isTrue();
        assertThat(last.from()).isEqualTo(REJECTS);
        assertThat(last.to()).isEqualTo(REQUIRES);
        assertThat(positions.readValuesToList())
                .last()
                .extracting(Position::stance)
                .isEqualTo(ACCEPTS);
    }

    @Test
    void lateNewsThatMovesManyTimesOfThePastAlikeIsOneChangeOfIt() {
        send(Said.by("a", REQUIRES, "2025-08-01"));
        send(Said.by("b", REQUIRES, "2025-08-02"));
        send(Said.by("c", REQUIRES, "2025-08-03"));
        send(Said.by("d", REQUIRES, "2025-09-20"));
        changes.readValuesToList();
        send(Said.by("late", REJECTS, "2025-07-30").seen("2025-09-21T00:00:00Z"));

        assertThat(changes.readValuesToList())
                .extracting(
                        PositionChange::from, PositionChange::to, PositionChange::contested, PositionChange::backdated)
                .containsExactly(tuple(null, REJECTS, false, true), tuple(REQUIRES, REQUIRES, true, true));
    }

    @Test
    void aReplayedStatementIsNotCountedTwice() {
        send(Said.by("первая", REQUIRES, "2025-08-20"));
        send(Said.by("первая", REQUIRES, "2025-08-20"));

        assertThat(positions.readValuesToList())
                .extracting(Position::statements)
                .containsExactly(1);
        assertThat(changes.readValuesToList()).hasSize(1);
    }

    @Test
    void aStatementOfAnUnknownSideOrConditionGoesToTheDeadLettersAndTheTableGoesOn() {
        send(Said.by("a", REQUIRES, "2025-08-20").in("атлантида|meeting.leaders"));
        send(Said.by("b", REQUIRES, "2025-08-20").in("russia|meeting.on-the-moon"));
        send(Said.by("c", REQUIRES, "2025-08-20"));

        List<TestRecord<byte[], byte[]>> dead = deadLetters();
        assertThat(dead).hasSize(2);
        assertThat(header(dead.get(0), DeadLetter.REASON)).isEqualTo("unknown-dossier");
        assertThat(header(dead.get(0), "__streams.errors.message"))
                .contains("атлантида")
                .contains("known are");
        assertThat(discards.of(DiscardReason.UNKNOWN_DOSSIER)).isEqualTo(2);
        assertThat(positions.readValuesToList()).hasSize(1);
    }

    @Test
    void aStatementOfAnUnknownSchemaVersionGoesToTheDeadLetters() {
        TestRecord<CellKey, Statement> future =
                new TestRecord<>(Said.CELL, Said.by("a", REQUIRES, "2025-08-20").statement());
        TestInputTopic<String, byte[]> raw =
                driver.createInputTopic(Topics.STATEMENT.name(), new StringSerializer(), new ByteArraySerializer());
        TestRecord<String, byte[]> record =
                new TestRecord<>(future.key().toString(), "{\"id\":\"из будущего\"}".getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_type", "dev.parley.statement.v9".getBytes(StandardCharsets.UTF_8));
        raw.pipeInput(record);
        raw.pipeInput(Said.CELL.toString(), "no JSON".getBytes(StandardCharsets.UTF_8));
        raw.pipeInput("no key at all", "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(discards.of(DiscardReason.UNKNOWN_SCHEMA_VERSION)).isEqualTo(1);
        assertThat(discards.of(DiscardReason.MALFORMED)).isEqualTo(2);
        assertThat(positions.isEmpty()).isTrue();
    }

    @Test
    void newsOlderThanTheRetentionIsRefusedCountedAndKept() {
        send(Said.by("древняя", REQUIRES, "1999-08-20").seen("2025-08-20T00:00:00Z"));

        assertThat(discards.of(DiscardReason.TOO_LATE)).isEqualTo(1);
        assertThat(header(deadLetters().get(0), DeadLetter.REASON)).isEqualTo("too-late");
        assertThat(positions.isEmpty()).isTrue();
    }

    @Test
    void articlesAreCountedOnceWhateverTheirEdits() {
        TestInputTopic<String, String> articles =
                driver.createInputTopic(Topics.ENRICHED.name(), new StringSerializer(), new StringSerializer());
        TestOutputTopic<String, Reading> reading = driver.createOutputTopic(
                Topics.READING.name(),
                Topics.READING.keys().deserializer(),
                Topics.READING.values().deserializer());
        articles.pipeInput("a", article("a", "meeting.leaders"));
        articles.pipeInput("a", article("a", "ceasefire.full"));
        articles.pipeInput("b", article("б", "ceasefire.full"));
        driver.advanceWallClockTime(ReadingProcessor.PERIOD);

        Reading count = reading.readValue();
        assertThat(count.articles()).isEqualTo(2);
        assertThat(count.conditions().get("ceasefire.full").articles()).isEqualTo(2);
        assertThat(count.conditions().get("meeting.leaders").articles()).isEqualTo(1);
        assertThat(count.lastReadAt()).isEqualTo("2025-08-20T00:00:00Z");
    }

    private static String article(String id, String condition) {
        return "{\"id\":\"" + id
                + "\",\"text\":\"Текст\",\"fetchedAt\":\"2025-08-20T00:00:00Z\",\"conditions\":[{\"id\":\"" + condition
                + "\",\"mentions\":[]}]}";
    }

    private List<TestRecord<byte[], byte[]>> deadLetters() {
        return driver.createOutputTopic(
                        Topics.DEAD_LETTER.name(),
                        Topics.DEAD_LETTER.keys().deserializer(),
                        Topics.DEAD_LETTER.values().deserializer())
                .readRecordsToList();
    }

    private static String header(TestRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private void send(Said said) {
        statements.pipeInput(said.cell(), said.statement(), said.seenAt());
    }
}
