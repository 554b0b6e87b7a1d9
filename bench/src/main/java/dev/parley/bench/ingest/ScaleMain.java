package dev.parley.bench.ingest;

import dev.parley.app.broker.ChildBroker;
import dev.parley.runtime.KafkaSettings;
import dev.parley.runtime.topic.Cluster;
import dev.parley.runtime.topic.TopicSetup;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One ingester with 256 MB of heap over so many feeds of {@link ScaleStub}, beside {@link PlainLoop} on the same stub;
 * each in a process of its own, one after the other. Every feed has a host name of its own, so that connections, gates
 * and outlets are as many as on the web; loopback hosts need no spacing, and one request a host needs none either. The
 * arguments are the number of feeds (10000) and the stub's mean latency in milliseconds (50).
 */
public final class ScaleMain {
    private ScaleMain() {}

    public static void main(String[] args) throws Exception {
        int feeds = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        String latency = args.length > 1 ? args[1] : "50";
        Path directory = Files.createTempDirectory("parley-scale");
        Process stub = java(ScaleStub.class, "-Xmx700m", String.valueOf(feeds), latency);
        BufferedReader said = stub.inputReader(StandardCharsets.UTF_8);
        String port = said.readLine();
        Path sources = sources(directory, feeds, port);
        String address = "http://127.0.0.1:" + port;
        System.out.println(feeds + " feeds of " + ScaleStub.ITEMS + " items, latency " + latency + " ms");
        try (ChildBroker broker = ChildBroker.start(Files.createDirectory(directory.resolve("broker")))) {
            try (Cluster cluster = Cluster.reach(KafkaSettings.of(broker.bootstrapServers()), Duration.ofSeconds(60))) {
                new TopicSetup(cluster).create(Optional.empty());
            }
            show(java(ScaleIngest.class, "-Xmx256m", broker.bootstrapServers(), sources.toString(), address));
            System.out.println("stub of the ingester's two rounds: " + stats(address));
        }
        String some = String.valueOf(Math.min(feeds, Math.max(200, 20_000 / Math.max(1, Integer.parseInt(latency)))));
        show(java(PlainLoop.class, "-Xmx256m", sources.toString(), some, "1"));
        show(java(PlainLoop.class, "-Xmx256m", sources.toString(), String.valueOf(feeds), "16"));
        stub.destroy();
    }

    private static Path sources(Path directory, int feeds, String port) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < feeds; i++) {
            lines.add("http://f" + i + ".localhost:" + port + "/feed.xml");
        }
        return Files.write(directory.resolve("feeds.txt"), lines);
    }

    private static String stats(String address) throws IOException, InterruptedException {
        String[] figures = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address + "/stats")).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body()
                .split(" ", -1);
        double sent = Double.parseDouble(figures[2]) / 1e6;
        double whole = Double.parseDouble(figures[3]) / 1e6;
        return String.format(
                "%s requests, %s answered with 304, %.1f MB sent of %.1f MB: %.1f MB saved by 304 and compression",
                figures[0], figures[1], sent, whole, whole - sent);
    }

    private static Process java(Class<?> main, String heap, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                // For a profiler: -Dingest.option=-XX:StartFlightRecording=filename=FILE
                main == ScaleIngest.class ? System.getProperty("ingest.option", "-Dnone") : "-Dnone",
                "-XX:+UseSerialGC",
                "-Dparley.home=" + System.getProperty("parley.home", "."),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void show(Process process) throws IOException, InterruptedException {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(System.out::println);
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("a process of the bench ended with " + process.exitValue());
        }
    }
}
