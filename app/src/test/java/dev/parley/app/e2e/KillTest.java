package dev.parley.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.app.broker.ChildBroker;
import dev.parley.app.newsroom.Newsroom;
import dev.parley.app.pipeline.TopicReader;
import dev.parley.model.topic.Topics;
import dev.parley.runtime.KafkaSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {
    private static final int STORIES = 14;

    @TempDir
    private Path dir;

    @Test
    void killedInTheMiddleAndStartedAgainNothingIsLostAndNothingCountsTwice() throws Exception {
        try (Newsroom newsroom = Newsroom.open()) {
            Path feeds = feeds(newsroom);
            Process first = start(feeds);
            awaitArticles(newsroom);
            first.destroyForcibly().waitFor(30, TimeUnit.SECONDS);

            CommandRun second = runOnce(feeds);
            assertThat(second.code()).as(second.err()).isZero();
            CommandRun third = runOnce(feeds);
            assertThat(third.code()).as(third.err()).isZero();

            List<String> articles = articles();
            assertThat(articles).doesNotHaveDuplicates();
            assertThat(articles.stream()
                            .map(id -> id.substring(0, id.lastIndexOf('/')))
                            .distinct())
                    .hasSize(STORIES);
            assertThat(third.stances()).doesNotHaveDuplicates();
            assertThat(third.outlets()).containsEntry("ukraine meeting.leaders", "2");
            assertThat(third.outlets().values()).containsOnly("1", "2").containsOnlyOnce("2");
        }
    }

    private CommandRun runOnce(Path feeds) {
        return CommandRun.of(
                "run",
                "--once",
                "--feeds",
                feeds.toString(),
                "--data",
                data(),
                "--port",
                "0",
                "--allow-private-networks");
    }

    private Process start(Path feeds) throws IOException {
        return ParleyProcess.start(
                dir.resolve("first.log"),
                List.of(
                        "run",
                        "--feeds",
                        feeds.toString(),
                        "--data",
                        data(),
                        "--port",
                        "0",
                        "--allow-private-networks"));
    }

    /** Long enough for work to be under way, in the middle of whatever it is at then. */
    private static void awaitArticles(Newsroom newsroom) throws InterruptedException {
        for (int i = 0; i < 6000 && newsroom.lastEditionOut().isEmpty(); i++) {
            Thread.sleep(100);
        }
        assertThat(newsroom.lastEditionOut())
                .as("all feeds read by the first process")
                .isPresent();
        Thread.sleep(300);
    }

    private Path feeds(Newsroom newsroom) throws IOException {
        String lines = newsroom.feeds().stream().map(Object::toString).collect(Collectors.joining("\n"));
        return Files.writeString(dir.resolve("feeds.txt"), lines);
    }

    private List<String> articles() {
        List<String> articles = new ArrayList<>();
        try (ChildBroker broker = ChildBroker.start(dir.resolve("data"))) {
            new TopicReader(KafkaSettings.of(broker.bootstrapServers()))
                    .read(
                            Topics.ARTICLE,
                            record -> articles.add(
                                    record.key() + "/" + record.value().revision()));
        }
        return articles;
    }

    private String data() {
        return dir.resolve("data").toString();
    }
}
