package dev.parley.bench.aggregate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.app.broker.ChildBroker;
import dev.parley.app.pipeline.DossierLookup;
import dev.parley.model.Json;
import dev.parley.model.dossier.Dossier;
import dev.parley.runtime.KafkaSettings;
import dev.parley.runtime.settings.Settings;
import dev.parley.runtime.topic.Cluster;
import dev.parley.runtime.topic.TopicSetup;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a benchmark of the table stands on: a broker in a process of its own, the topics, and stages beside it. */
final class Bed implements AutoCloseable {
    private final Path folder;
    private final ChildBroker broker;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Bed(String name) throws IOException {
        folder = Files.createTempDirectory("parley-" + name);
        broker = ChildBroker.start(folder.resolve("broker"));
        try (Cluster cluster = Cluster.reach(kafka(), Duration.ofMinutes(2))) {
            new TopicSetup(cluster).create(Optional.empty());
        }
    }

    /** The case that comes with Parley. */
    static Dossier dossier() {
        return DossierLookup.load(Settings.load(Optional.empty(), Map.of(), Map.of()));
    }

    KafkaSettings kafka() {
        return KafkaSettings.of(broker.bootstrapServers());
    }

    long brokerPid() {
        return broker.pid();
    }

    HttpClient client() {
        return client;
    }

    Path folder() {
        return folder;
    }

    /**
     * Starts a stage with its data in a folder of its name.
     *
     * @param more further options of the command
     */
    AggregateProcess start(String stage, String name, String heap, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of(stage, "--bootstrap-servers", broker.bootstrapServers(), "--port", "0", "--data"));
        arguments.add(folder.resolve(name).toString());
        arguments.addAll(List.of(more));
        return AggregateProcess.start(folder.resolve(name + ".log"), List.of("-Xmx" + heap), arguments);
    }

    /** The whole table as an instance answers it; empty where it does not answer. */
    Optional<JsonNode> table(AggregateProcess process) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(process.address().resolve("/api/v1/positions"))
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(Json.mapper().readTree(answer.body())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Waits until an instance shows so many statements, all cells together; how long that took. */
    Duration awaitStatements(AggregateProcess process, long count) throws InterruptedException {
        long begin = System.nanoTime();
        long shown = -1;
        while (shown < count) {
            // far from the end the answers would cost what the filing needs
            Thread.sleep(shown < 0 ? 20 : count - shown > 1_000 ? 1_000 : 50);
            shown = table(process)
                    .map(table -> {
                        long sum = 0;
                        for (JsonNode position : table.path("positions")) {
                            sum += position.path("statements").asLong();
                        }
                        return sum;
                    })
                    .orElse(-1L);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Megabytes that a process holds in memory, as the operating system counts them; 0 where it does not say. */
    static long residentMegabytes(AggregateProcess process) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.process().pid()), "status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                        .sum()
                : 0;
    }

    @Override
    public void close() {
        broker.close();
    }
}
