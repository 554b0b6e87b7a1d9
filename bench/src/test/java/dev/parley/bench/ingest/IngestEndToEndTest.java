package dev.parley.bench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Article;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestEndToEndTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path data;

    @Test
    void publishesEachArticleOnceThroughRestartsEditsCopiesAndWithdrawals() throws Exception {
        try (IngestBed bed = IngestBed.open(data);
                StubNewsroom room = StubNewsroom.open();
                TopicTail<Article> articles = TopicTail.ofArticles(bed.kafka())) {
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
            Path sources = bed.sources(
                    "feeds.txt", room.feed("gazette"), "http://gazette.localhost:" + room.port() + "/again.xml");
            bed.pollOnce(sources);
            List<Article> first = articles.next(2, Duration.ofSeconds(20));
            assertThat(first).extracting(Article::title).containsExactlyInAnyOrder("Перемовини “у червні”", "Second");
            assertThat(first).allSatisfy(a -> assertThat(a.revision()).isEqualTo(1));
            assertThat(first)
                    .filteredOn(a -> "Second".equals(a.title()))
                    .singleElement()
                    .satisfies(a -> assertThat(a.feeds()).hasSize(2));
            bed.pollOnce(sources);
            assertThat(articles.next(1, Duration.ofSeconds(2))).isEmpty();
            assertThat(room.requests())
                    .filteredOn(r -> r.path().equals("/feed.xml"))
                    .extracting(StubNewsroom.Request::isConditional)
                    .containsExactly(false, true);
            room.publish("gazette", new StubNewsroom.Story("tag:g,2", "Second", "Two, corrected.", false));
            room.publish("gazette", new StubNewsroom.Story("tag:g,1", "", "", true));
            bed.pollOnce(sources);
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
