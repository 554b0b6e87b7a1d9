package dev.parley.bench.aggregate;

import dev.parley.bench.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A stage run by the command line in a process of its own, which can be killed, stopped and let go on. */
final class AggregateProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("its state is at (http://\\S+/)ready");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** With a stage's name behind it: system property with further options for its virtual machine, parted by spaces. */
    private static final String OPTIONS = "parley.options.";

    private final Process process;
    private final Path log;
    private final URI address;

    private AggregateProcess(Process process, Path log, URI address) {
        this.process = process;
        this.log = log;
        this.address = address;
    }

    /**
     * Starts it and returns when it listens, which is before it is ready.
     *
     * @param java options of the virtual machine
     * @param arguments the command and its options
     */
    static AggregateProcess start(Path log, List<String> java, List<String> arguments) throws IOException {
        List<String> options = new ArrayList<>(java);
        Stream.of(System.getProperty(OPTIONS + arguments.get(0), "").split(" "))
                .filter(option -> !option.isBlank())
                .forEach(options::add);
        options.add("-Dparley.home=" + System.getProperty("parley.home", System.getProperty("parley.root", ".")));
        Process process = ChildProcess.of(options, "dev.parley.app.ParleyMain", arguments)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new AggregateProcess(process, log, awaitAddress(process, log));
    }

    URI address() {
        return address;
    }

    Process process() {
        return process;
    }

    /** Waits until it answers questions; how long that took from now. */
    Duration awaitReady(HttpClient client) throws InterruptedException {
        long begin = System.nanoTime();
        HttpRequest ask = HttpRequest.newBuilder(address.resolve("/api/v1/positions"))
                .timeout(Duration.ofSeconds(5))
                .build();
        while (true) {
            try {
                if (client.send(ask, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return Duration.ofNanos(System.nanoTime() - begin);
                }
            } catch (IOException e) {
                requireAlive();
            }
            Thread.sleep(10);
        }
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        if (!process.destroyForcibly().waitFor(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the process does not end");
        }
    }

    /** Sends a signal by the operating system's own command, for example {@code STOP} or {@code CONT}. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the process has ended: " + read(log));
        }
    }

    private static URI awaitAddress(Process process, Path log) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            Matcher found = ADDRESS.matcher(read(log));
            if (found.find()) {
                return URI.create(Objects.requireNonNull(found.group(1)));
            }
            pause();
        }
        process.destroyForcibly();
        throw new IllegalStateException("the process does not listen: " + read(log));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String read(Path log) {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
