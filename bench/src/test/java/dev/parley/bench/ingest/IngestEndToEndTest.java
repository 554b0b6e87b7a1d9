package dev.parley.bench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.app.broker.KafkaBroker;
import dev.parley.ingest.stage.IngestSettings;
import dev.parley.ingest.stage.IngestStage;
import dev.parley.model.Article;
import dev.parley.runtime.KafkaSettings;
import dev.parley.runtime.topic.Cluster;
import dev.parley.runtime.topic.TopicSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestEndToEndTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path data;

    @SuppressWarnings("NullAway.Init")
    private static KafkaBroker broker;

    @SuppressWarnings("NullAway.Init")
    private static KafkaSettings kafka;

    @BeforeAll
    static void startBroker() {
        broker = KafkaBroker.start(data.resolve("broker"), 0);
        kafka = KafkaSettings.of(broker.bootstrapServers());
        try (Cluster cluster = Cluster.reach(kafka, Duration.ofSeconds(30))) {
            new TopicSetup(cluster).create(Optional.empty());
        }
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    private static void pollOnce(Path sources) throws Exception {
        try (IngestStage stage = IngestStage.of(IngestSettings.of(sources, true).onlyOnce(), kafka)) {
            stage.start();
            stage.firstRound().get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void publishesEachArticleOnceThroughRestartsEditsCopiesAndWithdrawals() throws Exception {
        try (StubNewsroom room = StubNewsroom.open();
                TopicTail<Article> articles = TopicTail.ofArticles(kafka)) {
            room.publish(
                    "gazette",
                    new StubNewsroom.Story("tag:g,1", "Перемовини \u201cу червні\u201d", "Київ готовий. 🙂", false));
            room.publish("gazette", new StubNewsroom.Story("tag:g,2", "Second", "Two &amp;amp; more.", false));
            room.page(
                    "/again.xml",
                    exchange -> StubNewsroom.send(
                            exchange,
                            "application/rss+xml",
                            "<rss version='2.0'><channel><item><guid isPermaLink='false'>other</guid><title>Second</title>"
                                    + "<link>https://www.gazette.localhost/tag/g,2?utm_source=rss</link><description>&lt;p&gt;Two &amp;amp; more.&lt;/p&gt;</description></item></channel></rss>"));
            Path sources = data.resolve("feeds.txt");
            Files.writeString(
                    sources, room.feed("gazette") + "\nhttp://gazette.localhost:" + room.port() + "/again.xml\n");
            pollOnce(sources);
            List<Article> first = articles.next(2, Duration.ofSeconds(20));
            assertThat(first).extracting(Article::title).containsExactlyInAnyOrder("Перемовини “у червні”", "Second");
            assertThat(first).allSatisfy(a -> assertThat(a.revision()).isEqualTo(1));
            assertThat(first)
                    .filteredOn(a -> "Second".equals(a.title()))
                    .singleElement()
                    .satisfies(a -> assertThat(a.feeds()).hasSize(2));
            pollOnce(sources);
            assertThat(articles.next(1, Duration.ofSeconds(2))).isEmpty();
            assertThat(room.requests())
                    .filteredOn(r -> r.path().equals("/feed.xml"))
                    .extracting(StubNewsroom.Request::isConditional)
                    .containsExactly(false, true);
            room.publish("gazette", new StubNewsroom.Story("tag:g,2", "Second", "Two, corrected.", false));
            room.publish("gazette", new StubNewsroom.Story("tag:g,1", "", "", true));
            pollOnce(sources);
            List<Article> later = articles.next(2, Duration.ofSeconds(20));
            assertThat(later).extracting(Article::revision).containsExactly(2, 2);
            assertThat(later)
                    .filteredOn(a -> Boolean.TRUE.equals(a.withdrawn()))
                    .singleElement()
                    .satisfies(a -> assertThat(a.text()).isEmpty());
            assertThat(later)
                    .extracting(Article::id)
                    .containsExactlyInAnyOrderElementsOf(
                            first.stream().map(Article::id).toList());
        }
    }
}
