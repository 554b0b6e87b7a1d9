package dev.parley.bench.ingest;

import static dev.parley.bench.ingest.IngestBed.asked;
import static dev.parley.bench.ingest.IngestBed.await;
import static dev.parley.bench.ingest.IngestBed.feed;
import static dev.parley.bench.ingest.IngestBed.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ingest.stage.IngestStage;
import dev.parley.model.Article;
import dev.parley.model.FeedHealth;
import dev.parley.model.FeedStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IngestLifecycleTest {
    @RegisterExtension
    static final OpenBed bed = new OpenBed();

    private static String item(StubNewsroom room, String id) {
        return OpenBed.item(room, id, "Текст новини. 🙂 ".repeat(120));
    }

    @Test
    void pollsAFeedThatIsGoneNeverAgainAndOneThatHasMovedAtItsNewAddress() throws Exception {
        try (StubNewsroom room = StubNewsroom.open()) {
            String base = "http://press.localhost:" + room.port();
            room.page("/gone", exchange -> exchange.sendResponseHeaders(410, -1));
            room.page("/old", exchange -> {
                exchange.getResponseHeaders().set("Location", "/new");
                exchange.sendResponseHeaders(301, -1);
            });
            room.page("/new", feed(item(room, "a")));
            Path sources = bed.sources("moved.txt", base + "/gone", base + "/old");
            try (IngestStage stage = bed.start(sources)) {
                await("the new address was asked eight times", () -> asked(room, "/new") >= 8);
                assertThat(asked(room, "/old")).isEqualTo(3);
                assertThat(asked(room, "/gone")).isEqualTo(1);
                assertThat(status(stage, base + "/gone"))
                        .get()
                        .extracting(FeedStatus::health)
                        .isEqualTo(FeedHealth.GONE);
            }
        }
    }

    @Test
    void putsOffAllFeedsOfAHostThatAsksToWaitAndNoOther() throws Exception {
        try (StubNewsroom room = StubNewsroom.open()) {
            String base = "http://press.localhost:" + room.port();
            String alone = "http://other.localhost:" + room.port() + "/d";
            room.page("/a", feed(item(room, "a")));
            room.page("/b", feed(item(room, "b")));
            room.page("/d", feed(item(room, "d")));
            Path sources = bed.sources("throttled.txt", base + "/a", base + "/b", alone);
            try (IngestStage stage = bed.start(sources)) {
                await("both were polled", () -> asked(room, "/a") > 1 && asked(room, "/b") > 1);
                room.page("/a", exchange -> {
                    exchange.getResponseHeaders().set("Retry-After", "600");
                    exchange.sendResponseHeaders(503, -1);
                });
                await(
                        "the wish is known",
                        () -> status(stage, base + "/b").orElseThrow().health() == FeedHealth.THROTTLED);
                long before = asked(room, "/b");
                long others = asked(room, "/d");
                await("the other host was polled on", () -> asked(room, "/d") > others + 3);
                assertThat(asked(room, "/b")).isLessThanOrEqualTo(before + 1);
                assertThat(status(stage, base + "/b").orElseThrow().nextPollAt())
                        .isBetween(Instant.now().plusSeconds(500), Instant.now().plusSeconds(670));
            }
        }
    }

    @Test
    void takesOverAChangedSourcesFileAndKeepsTheOldListWhereTheNewOneIsWrong() throws Exception {
        try (StubNewsroom room = StubNewsroom.open()) {
            String base = "http://press.localhost:" + room.port();
            room.page("/a", feed(item(room, "a")));
            room.page("/b", feed(item(room, "b")));
            Path sources = bed.sources("changed.txt", base + "/a");
            try (IngestStage stage = bed.start(sources)) {
                await("the feed was polled", () -> asked(room, "/a") > 0);
                replace(sources, base + "/a\nпомилка\n");
                long before = asked(room, "/a");
                // Longer than the file is left unlooked at.
                await("the feed is still polled", () -> asked(room, "/a") > before + 20);
                replace(sources, base + "/b\n");
                await("the new feed was polled", () -> asked(room, "/b") > 1);
                long old = asked(room, "/a");
                Thread.sleep(1_500);
                assertThat(asked(room, "/a")).isLessThanOrEqualTo(old + 1);
                assertThat(stage.health().live()).isTrue();
            }
        }
    }

    private static void replace(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(
                file, java.nio.file.attribute.FileTime.from(Instant.now().plusSeconds(text.length())));
    }

    @Test
    void withdrawsAnArticleThatWentMissingAndWhosePageIsGone() throws Exception {
        try (StubNewsroom room = StubNewsroom.open();
                TopicTail<Article> articles = TopicTail.ofArticles(bed.kafka())) {
            room.page("/feed", feed(item(room, "three"), item(room, "two"), item(room, "one")));
            room.page("/three", exchange -> exchange.sendResponseHeaders(410, -1));
            Path sources = bed.sources("withdrawn.txt", "http://press.localhost:" + room.port() + "/feed");
            try (IngestStage stage = bed.start(sources)) {
                List<Article> first = articles.next(3, Duration.ofSeconds(30));
                assertThat(first).hasSize(3);
                // "one" falls off the end and is only old; "three" went from before "two", and its page is gone.
                room.page("/feed", feed(item(room, "four"), item(room, "two")));
                List<Article> later = articles.next(2, Duration.ofSeconds(30));
                assertThat(later)
                        .filteredOn(article -> Boolean.TRUE.equals(article.withdrawn()))
                        .singleElement()
                        .satisfies(article -> {
                            assertThat(article.title()).isEqualTo("Новина three");
                            assertThat(article.revision()).isEqualTo(2);
                        });
                assertThat(asked(room, "/one")).isZero();
                assertThat(stage.health().live()).isTrue();
            }
        }
    }
}
