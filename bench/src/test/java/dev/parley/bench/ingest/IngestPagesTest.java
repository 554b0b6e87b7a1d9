package dev.parley.bench.ingest;

import static dev.parley.bench.ingest.IngestBed.asked;
import static dev.parley.bench.ingest.IngestBed.await;
import static dev.parley.bench.ingest.IngestBed.feed;
import static dev.parley.bench.ingest.IngestBed.status;
import static dev.parley.bench.ingest.OpenBed.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ingest.stage.IngestStage;
import dev.parley.model.Article;
import dev.parley.model.FeedStatus;
import dev.parley.model.TextOrigin;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IngestPagesTest {
    private static final int BRIEF = 50;

    @RegisterExtension
    static final OpenBed bed = new OpenBed();

    private static void send(com.sun.net.httpserver.HttpExchange exchange, String id) throws IOException {
        StubNewsroom.send(
                exchange,
                "text/html",
                "<html><body><article><h1>Новина " + id + "</h1>"
                        + ("<p>Порт " + id
                                        + " знову приймає судна, каже начальник гавані. 🙂 Ремонт тривав пів року.</p>")
                                .repeat(1)
                        + IntStream.range(0, 8)
                                .mapToObj(i -> "<p>Абзац " + i + " про " + id
                                        + ": квитки продають від понеділка, діти їздять безкоштовно.</p>")
                                .reduce("", String::concat)
                        + "</article></body></html>");
    }

    @Test
    void pagesThatAreSlowHoldBackNoArticleButTheirOwnAndEachComesOnce() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        try (StubNewsroom room = StubNewsroom.open();
                TopicTail<Article> articles = TopicTail.ofArticles(bed.kafka())) {
            String[] items = new String[BRIEF + 1];
            items[0] = item(room, "whole", "Увесь текст новини. 🙂 ".repeat(120));
            for (int i = 1; i <= BRIEF; i++) {
                String id = "brief" + i;
                boolean waits = i > BRIEF / 2;
                items[i] = item(room, id, "Коротко про " + id);
                room.page("/" + id, exchange -> {
                    if (waits) {
                        awaitQuietly(slow);
                    }
                    send(exchange, id);
                });
            }
            room.page("/feed", feed(items));
            String url = "http://press.localhost:" + room.port() + "/feed";
            try (IngestStage stage = bed.start(bed.sources("slow.txt", url))) {
                List<Article> early = articles.next(1 + BRIEF / 2, Duration.ofSeconds(40));
                assertThat(early).hasSize(1 + BRIEF / 2);
                // Nothing of the feed itself is kept while pages are owed, so that a crash now loses none of them.
                FeedStatus meanwhile = status(stage, url).orElseThrow();
                assertThat(meanwhile.polls()).isZero();
                assertThat(meanwhile.itemsNew()).isEqualTo(1L + BRIEF / 2);
                assertThat(asked(room, "/feed")).isEqualTo(1);
                slow.countDown();
                List<Article> late = articles.next(BRIEF / 2, Duration.ofSeconds(40));
                assertThat(late).hasSize(BRIEF / 2);
                assertThat(late).allSatisfy(article -> {
                    assertThat(article.textOrigin()).isEqualTo(TextOrigin.PAGE);
                    assertThat(article.revision()).isEqualTo(1);
                });
                assertThat(late)
                        .extracting(Article::id)
                        .doesNotContainAnyElementsOf(
                                early.stream().map(Article::id).toList());
                await(
                        "the poll is filed",
                        () -> status(stage, url).orElseThrow().polls() > 0);
                assertThat(status(stage, url).orElseThrow().itemsNew()).isEqualTo(1L + BRIEF);
                assertThat(articles.next(1, Duration.ofSeconds(2))).isEmpty();
            }
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aPageThatCouldNotBeHadIsTriedAgainWithTheNextDocumentAndGivesARevision() throws Exception {
        try (StubNewsroom room = StubNewsroom.open();
                TopicTail<Article> articles = TopicTail.ofArticles(bed.kafka())) {
            room.page("/owed", exchange -> exchange.sendResponseHeaders(500, -1));
            room.page("/owing", feed(item(room, "owed", "Коротко")));
            String url = "http://press.localhost:" + room.port() + "/owing";
            try (IngestStage stage = bed.start(bed.sources("owing.txt", url))) {
                List<Article> first = articles.next(1, Duration.ofSeconds(30));
                assertThat(first).singleElement().satisfies(article -> {
                    assertThat(article.textOrigin()).isEqualTo(TextOrigin.FEED);
                    assertThat(article.text()).isEqualTo("Коротко");
                });
                room.page("/owed", exchange -> send(exchange, "owed"));
                room.page("/owing", feed(item(room, "owed", "Коротко"), "<!-- нове -->"));
                assertThat(articles.next(1, Duration.ofSeconds(30)))
                        .singleElement()
                        .satisfies(article -> {
                            assertThat(article.textOrigin()).isEqualTo(TextOrigin.PAGE);
                            assertThat(article.revision()).isEqualTo(2);
                            assertThat(article.id()).isEqualTo(first.get(0).id());
                        });
                // An edit whose page cannot be had waits for it: the whole article is not given up for a summary.
                room.page("/owed", exchange -> exchange.sendResponseHeaders(503, -1));
                long asked = asked(room, "/owed");
                room.page("/owing", feed(item(room, "owed", "Коротко, виправлено")));
                await("the page was asked again", () -> asked(room, "/owed") > asked);
                assertThat(articles.next(1, Duration.ofSeconds(2))).isEmpty();
                assertThat(stage.health().live()).isTrue();
            }
        }
    }
}
