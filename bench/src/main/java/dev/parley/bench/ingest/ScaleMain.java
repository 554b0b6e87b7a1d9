package dev.parley.bench.ingest;

import dev.parley.app.broker.ChildBroker;
import dev.parley.bench.ChildProcess;
import dev.parley.runtime.ExitCode;
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
 * may take (600): what is not through by then is told as far as it came. Ends with 5 where a process failed or was late.
 */
public final class ScaleMain {
    private static final Pattern RATE = Pattern.compile("([0-9.]+) feeds/s");

    /** With which {@code -XX:+ExitOnOutOfMemoryError} ends. */
    private static final int OUT_OF_MEMORY = 3;

    private static final int KILLED = 137;
    private final List<String> failures = new ArrayList<>();

    private ScaleMain() {}

    public static void main(String[] args) throws Exception {
        int feeds = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        int latency = args.length > 1 ? Integer.parseInt(args[1]) : 50;
        long seconds = args.length > 2 ? Long.parseLong(args[2]) : 600;
        ScaleMain bench = new ScaleMain();
        bench.run(feeds, latency, seconds);
        bench.failures.forEach(failure -> System.out.println("failed: " + failure));
        System.exit(bench.failures.isEmpty() ? ExitCode.DONE.code() : ExitCode.CHECK_FAILED.code());
    }

    private void run(int feeds, int latency, long seconds) throws Exception {
        Path directory = Files.createTempDirectory("parley-scale");
        Process stub = java(ScaleStub.class, "-Xmx700m", String.valueOf(feeds), String.valueOf(latency));
        String port = stub.inputReader(StandardCharsets.UTF_8).readLine();
        Path sources = sources(directory, feeds, port);
        System.out.println(feeds + " feeds of " + ScaleStub.ITEMS + " items, latency " + latency + " ms");
        List<Double> rates = ingester(directory, sources, "http://127.0.0.1:" + port, seconds);
        String some = String.valueOf(Math.min(feeds, Math.max(200, 20_000 / Math.max(1, latency))));
        List<Double> one = plain(sources, some, "1", seconds);
        List<Double> sixteen = plain(sources, String.valueOf(feeds), "16", seconds);
        stub.destroy();
        compare("first round", rates, 0, one, sixteen);
        compare("restart", rates, 1, one, sixteen);
    }

    private List<Double> ingester(Path directory, Path sources, String address, long seconds) throws Exception {
        try (ChildBroker broker = ChildBroker.start(Files.createDirectory(directory.resolve("broker")))) {
            String servers = broker.bootstrapServers();
            try (Cluster cluster = Cluster.reach(KafkaSettings.of(servers), Duration.ofSeconds(60))) {
                new TopicSetup(cluster).create(Optional.empty());
            }
            Process ingester =
                    java(ScaleIngest.class, "-Xmx256m", servers, sources.toString(), address, String.valueOf(seconds));
            List<Double> rates = show("the ingester", ingester, 2 * seconds + 120);
            System.out.println("stub of the ingester's two rounds: " + stats(address));
            return rates;
        }
    }

    private List<Double> plain(Path sources, String feeds, String threads, long seconds) throws Exception {
        Process loop = java(PlainLoop.class, "-Xmx256m", sources.toString(), feeds, threads);
        return show("the plain loop of " + threads + " thread(s)", loop, seconds);
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
        List<String> options = List.of(
                heap,
                // For a profiler: -Dingest.option=-XX:StartFlightRecording=filename=FILE
                main == ScaleIngest.class ? System.getProperty("ingest.option", "-Dnone") : "-Dnone",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dparley.home=" + System.getProperty("parley.home", "."));
        return ChildProcess.of(options, main.getName(), List.of(args))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Shows what the process says and gives the rates in it; a process that does not end in time is ended. */
    private List<Double> show(String what, Process process, long seconds) throws IOException, InterruptedException {
        List<Double> rates = new ArrayList<>();
        var late = CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS);
        CompletableFuture<Void> end = CompletableFuture.runAsync(process::destroyForcibly, late);
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(line -> {
                System.out.println(line);
                RATE.matcher(line).results().forEach(rate -> rates.add(Double.parseDouble(rate.group(1))));
                if (line.endsWith(ScaleIngest.NOT_THROUGH)) {
                    failures.add(what + " was not through in time: " + line.strip());
                }
            });
        }
        int status = process.waitFor();
        end.cancel(false);
        if (status != 0) {
            failures.add(what + " ended with status " + status + reason(status, seconds));
        }
        return rates;
    }

    private static String reason(int status, long seconds) {
        return switch (status) {
            case OUT_OF_MEMORY -> ": its heap of 256 MB was not enough";
            case KILLED -> ": it was not through after " + seconds + " s";
            default -> "; allowed is 0";
        };
    }
}
