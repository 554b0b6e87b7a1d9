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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * One ingester with 256 MB of heap over so many feeds of {@link ScaleStub}, beside {@link PlainLoop} on the same stub;
 * each in a process of its own, one after the other. Every feed has a host name of its own, so that connections, gates
 * and outlets are as many as on the web; loopback hosts need no spacing, and one request a host needs none either. The
 * arguments are the number of feeds (10000), the stub's mean latency in milliseconds (50) and the seconds that a round
 * may take (600): what is not through by then is told as far as it came.
 */
public final class ScaleMain {
    private static final Pattern RATE = Pattern.compile("([0-9.]+) feeds/s");

    private ScaleMain() {}

    public static void main(String[] args) throws Exception {
        int feeds = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        String latency = args.length > 1 ? args[1] : "50";
        long seconds = args.length > 2 ? Long.parseLong(args[2]) : 600;
        Path directory = Files.createTempDirectory("parley-scale");
        Process stub = java(ScaleStub.class, "-Xmx700m", String.valueOf(feeds), latency);
        BufferedReader said = stub.inputReader(StandardCharsets.UTF_8);
        String port = said.readLine();
        Path sources = sources(directory, feeds, port);
        String address = "http://127.0.0.1:" + port;
        System.out.println(feeds + " feeds of " + ScaleStub.ITEMS + " items, latency " + latency + " ms");
        List<Double> rates = new ArrayList<>();
        try (ChildBroker broker = ChildBroker.start(Files.createDirectory(directory.resolve("broker")))) {
            try (Cluster cluster = Cluster.reach(KafkaSettings.of(broker.bootstrapServers()), Duration.ofSeconds(60))) {
                new TopicSetup(cluster).create(Optional.empty());
            }
            String servers = broker.bootstrapServers();
            String most = String.valueOf(seconds);
            rates.addAll(show(
                    java(ScaleIngest.class, "-Xmx256m", servers, sources.toString(), address, most),
                    2 * seconds + 120));
            System.out.println("stub of the ingester's two rounds: " + stats(address));
        }
        String some = String.valueOf(Math.min(feeds, Math.max(200, 20_000 / Math.max(1, Integer.parseInt(latency)))));
        String all = String.valueOf(feeds);
        List<Double> one = show(java(PlainLoop.class, "-Xmx256m", sources.toString(), some, "1"), seconds);
        List<Double> sixteen = show(java(PlainLoop.class, "-Xmx256m", sources.toString(), all, "16"), seconds);
        stub.destroy();
        compare("first round", rates, 0, one, sixteen);
        compare("restart", rates, 1, one, sixteen);
    }

    private static void compare(String round, List<Double> rates, int place, List<Double> one, List<Double> sixteen) {
        if (place < rates.size() && !one.isEmpty() && !sixteen.isEmpty()) {
            double rate = rates.get(place);
            System.out.printf(
                    "ingester, %s: %.1f times the loop's rate, %.1f times that of sixteen loops at once%n",
                    round, rate / one.get(0), rate / sixteen.get(0));
        }
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
                "-XX:+ExitOnOutOfMemoryError",
                "-Dparley.home=" + System.getProperty("parley.home", "."),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Shows what the process says and gives the rates in it; a process that does not end in time is ended. */
    private static List<Double> show(Process process, long seconds) throws IOException, InterruptedException {
        List<Double> rates = new ArrayList<>();
        var late = CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS);
        CompletableFuture<Void> end = CompletableFuture.runAsync(process::destroyForcibly, late);
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(line -> {
                System.out.println(line);
                RATE.matcher(line).results().forEach(rate -> rates.add(Double.parseDouble(rate.group(1))));
            });
        }
        int status = process.waitFor();
        end.cancel(false);
        if (status != 0) {
            System.out.printf(
                    "a process of the bench ended with %d: 3 is out of memory, 137 not through after %d s%n",
                    status, seconds);
        }
        return rates;
    }
}
