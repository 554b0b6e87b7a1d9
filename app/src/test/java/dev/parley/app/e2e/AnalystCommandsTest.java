package dev.parley.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.aggregate.AggregateSettings;
import dev.parley.aggregate.AggregateStage;
import dev.parley.app.ParleyMain;
import dev.parley.app.Terminal;
import dev.parley.app.broker.KafkaBroker;
import dev.parley.app.page.InventedCase;
import dev.parley.model.Article;
import dev.parley.model.ArticleId;
import dev.parley.model.ConditionId;
import dev.parley.model.EnrichedArticle;
import dev.parley.model.Json;
import dev.parley.model.Outlet;
import dev.parley.model.SideId;
import dev.parley.model.Speaker;
import dev.parley.model.Stance;
import dev.parley.model.Statement;
import dev.parley.model.StatementId;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.topic.Topic;
import dev.parley.model.topic.Topics;
import dev.parley.runtime.KafkaSettings;
import dev.parley.runtime.dossier.LiveDossier;
import dev.parley.runtime.streams.StreamsSettings;
import dev.parley.runtime.topic.Cluster;
import dev.parley.runtime.topic.TopicSetup;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What analysts ask without a browser, of a table that the aggregator made of four articles. */
class AnalystCommandsTest {
    private static final String FIRST = "https://первая.example/новость?id=1";
    private static final String SIDE = side(0);
    private static final String CONDITION =
            InventedCase.dossier().conditions().get(0).id().value();

    @TempDir
    private static Path folder = Path.of("");

    private static KafkaBroker broker;
    private static KafkaSettings kafka;
    private static AggregateStage stage;

    @BeforeAll
    static void start() throws Exception {
        Dossier dossier = InventedCase.dossier();
        broker = KafkaBroker.start(folder.resolve("broker"), 0);
        kafka = KafkaSettings.of(broker.bootstrapServers());
        try (Cluster cluster = Cluster.reach(kafka, Duration.ofMinutes(2))) {
            new TopicSetup(cluster).create(Optional.of(2));
        }
        stage = AggregateStage.of(
                AggregateSettings.of(StreamsSettings.of("analyst-test", folder.resolve("streams"))),
                kafka,
                new LiveDossier(dossier));
        stage.start();
        say("a1", FIRST, Stance.REQUIRES, "2025-03-01T10:00:00Z", "«Требуем этого» 🕊", "история");
        say("a2", "https://вторая.example/2", Stance.REQUIRES, "2025-03-02T10:00:00Z", "«Требуем этого» 🕊", "история");
        say("a3", "https://третья.example/3", Stance.REJECTS, "2025-04-01T10:00:00Z", "«Уже нет»", null);
        say("a4", "https://чужая.example/4", Stance.REQUIRES, "1990-01-01T10:00:00Z", "«Очень давно»", null);
        await(() -> run("table").out().contains("REJECTS"));
    }

    @AfterAll
    static void stop() {
        stage.close();
        broker.close();
    }

    @Test
    void explainShowsTheStepsOfAnArticleAndWhichCellItMoved() {
        CommandRun run = run("explain", FIRST);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("fetched  2025-03-01T10:05:00Z  revision 1")
                .contains("copied  1 other article(s)")
                .contains("вторая.example")
                .contains("tagged  2025-03-01T10:05:00Z")
                .contains(SIDE + "|" + CONDITION + "  REQUIRES  said 2025-03-01T10:00:00Z by Голос")
                .contains("moved the cell: empty → REQUIRES")
                .contains("the cell stood at empty before; after it came REJECTS said 2025-04-01T10:00:00Z");
    }

    @Test
    void explainSaysWhyACopyDidNotMoveTheCell() {
        assertThat(run("explain", "a2").out())
                .contains("did not move the cell: a copy of REQUIRES said 2025-03-01T10:00:00Z")
                .contains(FIRST)
                .doesNotContain("moved the cell: empty");
    }

    @Test
    void explainShowsWhatTheTableRefused() {
        assertThat(run("explain", "a4").out())
                .contains("not in the table: it was refused")
                .contains("refused  aggregate, too-late");
    }

    @Test
    void explainAsJsonHoldsTheRecordsThemselves() throws Exception {
        JsonNode trace = Json.mapper().readTree(run("explain", "a3", "--json").out());
        assertThat(trace.at("/revisions/0/id").asText()).isEqualTo("a3");
        assertThat(trace.at("/statements/0/moves/0/to").asText()).isEqualTo("REJECTS");
        assertThat(trace.at("/statements/0/bearing/effect").asText()).isEqualTo("MOVED");
        assertThat(trace.at("/statements/0/bearing/shown").asBoolean()).isTrue();
    }

    @Test
    void explainOfAnUnknownArticleSaysWhatWasLookedThrough() {
        CommandRun run = run("explain", "https://нет.example/");
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("no article is 'https://нет.example/'").contains("were looked at");
    }

    @Test
    void theTableOfAnotherDayShowsWhatHadBeenSaidByThen() {
        assertThat(run("table", "--as-of", "2025-03-15").stances())
                .containsExactly(SIDE + " " + CONDITION + " REQUIRES");
        assertThat(run("table", "--as-of", "2025-03-01T09:59:59Z").out()).isEmpty();
        assertThat(run("table").stances()).containsExactly(SIDE + " " + CONDITION + " REJECTS");
    }

    @Test
    void theExportOfAnotherDayShowsWhatHadBeenSaidByThen() throws Exception {
        CommandRun lines = run("export", "--format", "jsonl", "--as-of", "2025-03-15");
        assertThat(lines.out()).as(lines.err()).contains("\"reports\":2").contains("\"outlets\":1");
        assertThat(run("export", "--format", "csv", "--as-of", "2025-03-15").out())
                .contains("REQUIRES")
                .doesNotContain("REJECTS");
        assertThat(run("export", "--format", "csv", "--as-of", "soon").code()).isEqualTo(2);
    }

    @Test
    void sidesAndConditionsChooseCellsAndUnknownOnesAreRefused() {
        assertThat(run("table", "--side", SIDE, "--condition", CONDITION).stances())
                .hasSize(1);
        assertThat(run("table", "--side", side(1)).out()).isEmpty();
        CommandRun wrong = run("table", "--side", "атлантида");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("атлантида").contains(SIDE);
    }

    @Test
    void aWatchedTableIsShownAndThenEachCellThatMoves() throws Exception {
        StringWriter out = new StringWriter();
        Terminal terminal =
                new Terminal(new PrintWriter(out), new PrintWriter(new StringWriter()), false, false, false, 100);
        Thread watch = new Thread(() -> ParleyMain.run(terminal, arguments("table", "--watch", "--side", side(1))));
        watch.start();
        TimeUnit.SECONDS.sleep(2);
        say("a5", "https://пятая.example/5", side(1), Stance.ACCEPTS, "2025-05-01T10:00:00Z", "«Согласны»", null);
        await(() -> out.toString().contains("ACCEPTS"));
        assertThat(out.toString()).doesNotContain(SIDE + "\t");
        say("a5", "https://пятая.example/5", side(1), Stance.ACCEPTS, "2025-05-01T10:00:00Z", "«Согласны»", "назад");
        await(() -> out.toString().contains(side(1) + "\t" + CONDITION + "\t\t"));
        watch.interrupt();
        watch.join(10_000);
        assertThat(watch.isAlive()).isFalse();
    }

    private static String side(int number) {
        return InventedCase.dossier().sides().get(number).id().value();
    }

    private static void await(java.util.function.BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 6000 && !condition.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static CommandRun run(String... arguments) {
        return CommandRun.of(arguments(arguments));
    }

    private static String[] arguments(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of(
                "--bootstrap-servers",
                broker.bootstrapServers(),
                "--dossier",
                InventedCase.folder().toString()));
        return all.toArray(String[]::new);
    }

    private static void say(
            String id,
            String url,
            Stance stance,
            String said,
            String quote,
            @org.jspecify.annotations.Nullable String story) {
        say(id, url, SIDE, stance, said, quote, story);
    }

    /** An article, its reading and its one statement; the story "назад" takes the statement back. */
    private static void say(
            String id,
            String url,
            String side,
            Stance stance,
            String said,
            String quote,
            @org.jspecify.annotations.Nullable String story) {
        boolean back = Objects.equals(story, "назад");
        Instant at = Instant.parse(said);
        Instant seen = at.isBefore(Instant.parse("2000-01-01T00:00:00Z"))
                ? Instant.parse("2025-06-01T00:00:00Z")
                : at.plusSeconds(300);
        Outlet outlet = new Outlet(URI.create(url).getRawAuthority(), null);
        Article article = new Article(
                ArticleId.of(id),
                back ? 2 : 1,
                url,
                url,
                null,
                "Новость",
                null,
                quote,
                null,
                "ru",
                List.of(),
                List.of(),
                outlet,
                List.of("лента"),
                at,
                null,
                seen,
                null,
                story,
                null);
        Statement statement = new Statement(
                new StatementId(id + "#1"),
                ArticleId.of(id),
                article.revision(),
                new SideId(side),
                new Speaker(null, "Голос", null),
                new ConditionId(CONDITION),
                stance,
                List.of(),
                true,
                quote,
                9,
                9 + quote.codePointCount(0, quote.length()),
                at,
                seen,
                outlet.id(),
                url,
                "ru",
                "правило",
                back ? true : null,
                back ? null : story);
        send(Topics.ARTICLE, article.id(), article);
        send(
                Topics.ENRICHED,
                article.id(),
                new EnrichedArticle(
                        article,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(statement),
                        List.of(),
                        InventedCase.dossier().stamp(),
                        null,
                        seen));
        send(Topics.STATEMENT, statement.cell(), statement);
    }

    private static <K, V> void send(Topic<K, V> topic, K key, V value) {
        try (KafkaProducer<K, V> producer = new KafkaProducer<>(
                kafka.over(Map.of()), topic.keys().serializer(), topic.values().serializer())) {
            Future<RecordMetadata> unused = producer.send(new ProducerRecord<>(topic.name(), key, value));
        }
    }
}
