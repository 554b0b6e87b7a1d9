package dev.parley.aggregate.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.aggregate.Cases;
import dev.parley.aggregate.Said;
import dev.parley.aggregate.table.ChangeArchive;
import dev.parley.aggregate.table.FedTable;
import dev.parley.aggregate.table.TableEvent;
import dev.parley.model.Json;
import dev.parley.model.Stance;
import dev.parley.runtime.http.HttpSettings;
import dev.parley.runtime.http.StageServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A table that is fed by hand and served over real HTTP, and a client of it. */
final class ServedTable implements AutoCloseable {
    final FedTable fed;
    private final HttpClient client = HttpClient.newHttpClient();
    private final TableApi api;
    private final StageServer server;
    private final SimpleMeterRegistry measures = new SimpleMeterRegistry();

    private ServedTable(ApiSettings settings, ChangeArchive archive) {
        List<Consumer<List<TableEvent>>> told = new ArrayList<>();
        this.fed = new FedTable(events -> told.forEach(watcher -> watcher.accept(events)));
        this.api = new TableApi(settings, Cases::small, fed.table(), fed, archive);
        told.add(api::publish);
        this.server = StageServer.start(HttpSettings.loopback(0), List.of(), List.of(api));
        api.bindTo(measures);
    }

    /** An empty one that keeps no changes but those in memory. */
    static ServedTable with(ApiSettings settings) {
        return with(settings, ChangeArchive.none());
    }

    static ServedTable with(ApiSettings settings, ChangeArchive archive) {
        return new ServedTable(settings, archive);
    }

    /** A {@link #small()} one with one statement of each side. */
    static ServedTable ofTwoStatements() {
        ServedTable served = with(small());
        served.say(Said.by("первая", Stance.REQUIRES, "2025-08-20").words("«Только в Москве», – сказал он 🕊"));
        served.say(Said.by("b", Stance.REJECTS, "2025-08-21")
                .in("ukraine|meeting.venue-moscow")
                .words("=Ні, \"дякую\""));
        return served;
    }

    /** Open to all, signs of life every 200 ms, two streams of a hundred events. */
    static ApiSettings small() {
        return new ApiSettings(List.of(), null, Duration.ofMillis(200), 2, 100);
    }

    /** Files a statement, and returns when the table that shows it is ready. */
    void say(Said said) {
        fed.say(said);
        api.settle();
    }

    double measure(String name) {
        return measures.get(name).meter().measure().iterator().next().getValue();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path.substring(1)))
                .timeout(Duration.ofSeconds(30));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<InputStream> stream(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    /** The body of an answer that must be 200. */
    JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.mapper().readTree(answer.body());
    }

    /** Which parameter an answer that must be 400 names. */
    String field(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(400);
        return Json.mapper().readTree(answer.body()).get("field").asText();
    }

    /** The lines of a stream of changes up to so many events after one that was read. */
    List<String> events(String after, int count) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                stream(request("/api/v1/changes").header("Last-Event-ID", after))
                        .body(),
                StandardCharsets.UTF_8))) {
            int events = 0;
            while (events < count) {
                String line = reader.readLine();
                lines.add(line);
                events += line.startsWith("data: ") ? 1 : 0;
            }
        }
        return lines;
    }

    @Override
    public void close() {
        api.close();
        server.close();
    }
}
