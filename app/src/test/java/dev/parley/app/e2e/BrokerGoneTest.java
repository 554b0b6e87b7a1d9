package dev.parley.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.app.broker.KafkaBroker;
import dev.parley.app.newsroom.Newsroom;
import dev.parley.app.pipeline.TopicReader;
import dev.parley.model.topic.Topics;
import dev.parley.runtime.ExitCode;
import dev.parley.runtime.KafkaSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerGoneTest {
    private static final Pattern ADDRESS = Pattern.compile("the table is at (http://\\S+)");
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @TempDir
    private Path dir;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void aRunWhoseEmbeddedBrokerDiesSaysSoAndEnds() throws Exception {
        try (Newsroom newsroom = Newsroom.open()) {
            Process run = run(newsroom);
            await("all feeds read", () -> newsroom.lastEditionOut().isPresent());

            run.children().forEach(ProcessHandle::destroyForcibly);

            assertThat(run.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(run.exitValue()).isEqualTo(ExitCode.BROKER_UNREACHABLE.code());
            assertThat(log())
                    .contains("the embedded broker's process has ended")
                    .contains("broker.log");
        }
    }

    @Test
    void aBrokerOfAnothersThatGoesAndComesBackCostsNeitherTheRunNorAnArticle() throws Exception {
        Path data = dir.resolve("broker");
        try (Newsroom newsroom = Newsroom.open()) {
            KafkaBroker broker = KafkaBroker.start(data, 0);
            String servers = broker.bootstrapServers();
            try {
                Process run = run(newsroom, "--bootstrap-servers", servers);
                await("all feeds read", () -> newsroom.lastEditionOut().isPresent());
                URI ready = address().resolve("/ready");

                broker.close();
                await("told of the loss", () -> log().contains("no Kafka broker answers at " + servers));
                assertThat(status(ready)).isEqualTo(503);
                broker = KafkaBroker.start(data, Integer.parseInt(servers.substring(servers.indexOf(':') + 1)));

                await("ready again", () -> status(ready) == 200);
                URI cell = address().resolve("/api/v1/positions/russia/meeting.venue-moscow");
                await("the table has what was read", () -> status(cell) == 200);
                assertThat(run.isAlive()).isTrue();
                await("told of the return", () -> log().contains("a Kafka broker answers at " + servers + " again"));
                await("the articles are there", () -> articles(servers).size() > 10);
                assertThat(articles(servers)).doesNotHaveDuplicates();
            } finally {
                broker.close();
            }
        }
    }

    private Process run(Newsroom newsroom, String... more) throws IOException {
        String feeds = newsroom.feeds().stream().map(URI::toString).collect(Collectors.joining("\n"));
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                "--feeds",
                Files.writeString(dir.resolve("feeds.txt"), feeds).toString(),
                "--data",
                dir.resolve("data").toString(),
                "--port",
                "0",
                "--allow-private-networks"));
        arguments.addAll(List.of(more));
        Process process = ParleyProcess.start(dir.resolve("log"), arguments);
        started.add(process);
        return process;
    }

    private void await(String what, Callable<Boolean> holds) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!holds.call()) {
            assertThat(Instant.now())
                    .as(what + ", after %s; the log:%n%s", PATIENCE, log())
                    .isBefore(end);
            Thread.sleep(100);
        }
    }

    private URI address() throws IOException {
        Matcher address = ADDRESS.matcher(log());
        assertThat(address.find()).as(log()).isTrue();
        return URI.create(address.group(1));
    }

    private String log() throws IOException {
        return Files.readString(dir.resolve("log"));
    }

    private static int status(URI address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static List<String> articles(String servers) {
        List<String> articles = new ArrayList<>();
        new TopicReader(KafkaSettings.of(servers))
                .read(
                        Topics.ARTICLE,
                        record ->
                                articles.add(record.key() + "/" + record.value().revision()));
        return articles;
    }
}
