package dev.parley.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.enrich.Dossiers;
import dev.parley.model.Article;
import dev.parley.model.ArticleId;
import dev.parley.model.CellKey;
import dev.parley.model.EnrichedArticle;
import dev.parley.model.Json;
import dev.parley.model.Outlet;
import dev.parley.model.Stance;
import dev.parley.model.Statement;
import dev.parley.model.TextOrigin;
import dev.parley.model.topic.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnrichTopologyTest {
    private static final String DEMAND =
            "The Kremlin said on Monday that Ukraine must recognise Crimea as Russian. “Ми готові 🙂,” a reader wrote.";
    private static final Instant DAY = Instant.parse("2025-09-05T08:00:00Z");

    private final EnrichMeasures measures = new EnrichMeasures();
    private final TopologyTestDriver driver = new TopologyTestDriver(topology(), properties());
    private final TestInputTopic<ArticleId, Article> articles = driver.createInputTopic(
            Topics.ARTICLE.name(),
            Topics.ARTICLE.keys().serializer(),
            Topics.ARTICLE.values().serializer());
    private final TestOutputTopic<ArticleId, EnrichedArticle> enriched = driver.createOutputTopic(
            Topics.ENRICHED.name(),
            Topics.ENRICHED.keys().deserializer(),
            Topics.ENRICHED.values().deserializer());
    private final TestOutputTopic<CellKey, Statement> statements = driver.createOutputTopic(
            Topics.STATEMENT.name(),
            Topics.STATEMENT.keys().deserializer(),
            Topics.STATEMENT.values().deserializer());

    @AfterEach
    void close() {
        driver.close();
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "enrich-test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:1");
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        return properties;
    }

    private Topology topology() {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties())));
        new EnrichTopology(Dossiers::analyser, measures).accept(builder);
        return builder.build();
    }

    private static Article article(int revision, String text) {
        return new Article(
                ArticleId.of("example.org/1"),
                revision,
                "https://example.org/1",
                null,
                null,
                null,
                null,
                text,
                TextOrigin.FEED,
                "en",
                List.of(),
                List.of(),
                new Outlet("example.org", "Приклад"),
                List.of(),
                DAY,
                null,
                DAY.plusSeconds(60L * revision),
                null,
                "story-1",
                null);
    }

    private void send(Article article) {
        articles.pipeInput(article.id(), article);
    }

    @Test
    void topologyIsAsPinned() throws IOException {
        try (var golden = EnrichTopologyTest.class.getResourceAsStream("/enrich-topology.txt")) {
            assertThat(golden).as("golden file").isNotNull();
            assertThat(topology().describe().toString())
                    .isEqualToNormalizingNewlines(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void articleBecomesAnEnrichedArticleAndStatementsKeyedByCell() {
        send(article(1, DEMAND));

        assertThat(enriched.readValue().statements()).isNotEmpty();
        var record = statements.readRecord();
        assertThat(record.key()).isEqualTo(CellKey.parse("russia|territory.recognition"));
        assertThat(record.value().stance()).isEqualTo(Stance.REQUIRES);
        assertThat(record.value().storyId()).isEqualTo("story-1");
        assertThat(statements.isEmpty()).isTrue();
    }

    @Test
    void quoteIsVerbatimInTheDocumentByCodePoints() {
        Article article = article(1, "🙂 " + DEMAND);
        send(article);

        Statement statement = statements.readValue();
        int[] points = article.document().codePoints().toArray();
        assertThat(new String(points, statement.start(), statement.end() - statement.start()))
                .isEqualTo(statement.quote());
    }

    @Test
    void statementThatARevisionNoLongerMakesIsTakenBack() {
        send(article(1, DEMAND));
        send(article(2, "The Kremlin said nothing about Ukraine on Monday."));

        List<Statement> said = statements.readValuesToList();
        assertThat(said).hasSize(2);
        assertThat(said.get(1).isRetraction()).isTrue();
        assertThat(said.get(1).id()).isEqualTo(said.get(0).id());
        assertThat(said.get(1).revision()).isEqualTo(2);
    }

    @Test
    void withdrawnArticleTakesBackAllItSaid() {
        send(article(1, DEMAND));
        Article gone = Json.read(Json.write(article(2, "")).replaceFirst("\\{", "{\"withdrawn\":true,"), Article.class);
        send(gone);

        assertThat(statements.readValuesToList()).last().satisfies(last -> assertThat(last.isRetraction())
                .isTrue());
        assertThat(enriched.readValuesToList()).last().satisfies(last -> assertThat(last.skipped())
                .isEqualTo("withdrawn"));
    }

    @Test
    void revisionOlderThanTheLastIsPassedOverAndCounted() {
        send(article(2, DEMAND));
        send(article(1, "The Kremlin said nothing about Ukraine on Monday."));

        assertThat(statements.readValuesToList()).hasSize(1);
        assertThat(enriched.readValuesToList()).hasSize(1);
        assertThat(measures.outdatedCount()).isEqualTo(1);
    }

    @Test
    void replayGivesTheSameBytes() {
        send(article(1, DEMAND));
        send(article(1, DEMAND));

        List<EnrichedArticle> twice = enriched.readValuesToList();
        assertThat(Json.write(twice.get(1))).isEqualTo(Json.write(twice.get(0)));
    }
}
