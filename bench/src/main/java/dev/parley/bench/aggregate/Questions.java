package dev.parley.bench.aggregate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.model.CellKey;
import dev.parley.model.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.jspecify.annotations.Nullable;

/**
 * Asks two instances in turn for a cell and for the whole table at a steady rate; where one does not answer, the other is
 * asked at once, as a client with two addresses does. What this machine has no time to ask is held back and counted.
 */
final class Questions {
    private static final int ASKING = 24;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Numbered numbered;
    private final AnswerCheck check;
    private final List<URI> instances;
    private final int rate;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ExecutorService threads = Executors.newFixedThreadPool(ASKING);
    private final ConcurrentSkipListSet<Long> rightAt = new ConcurrentSkipListSet<>();
    private final Semaphore asking = new Semaphore(2 * ASKING);
    private final LongAdder heldBack = new LongAdder();
    private final LongAdder right = new LongAdder();
    private final LongAdder unavailable = new LongAdder();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    private final ConcurrentHistogram latency = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(5), 3);
    private volatile boolean stopped;
    private volatile long begun;

    Questions(Numbered numbered, AnswerCheck check, List<AggregateProcess> processes, int rate) {
        this.numbered = numbered;
        this.check = check;
        this.instances = processes.stream().map(AggregateProcess::address).toList();
        this.rate = rate;
    }

    Thread start() {
        Thread thread = new Thread(this::ask, "questions");
        begun = System.nanoTime();
        thread.start();
        return thread;
    }

    void stop() {
        stopped = true;
    }

    TakeoverReport report(long hit, OptionalLong moved, Duration session) throws InterruptedException {
        threads.shutdown();
        boolean ended = threads.awaitTermination(120, TimeUnit.SECONDS);
        if (!ended) {
            wrong.add("some questions have had no answer after 120 s");
        }
        long last = begun;
        long gap = 0;
        for (long time : rightAt) {
            gap = Math.max(gap, time - last);
            last = time;
        }
        return new TakeoverReport(
                right.sum(),
                unavailable.sum(),
                heldBack.sum(),
                List.copyOf(wrong),
                Duration.ofNanos(gap),
                moved.isPresent() ? Optional.of(Duration.ofNanos(moved.getAsLong() - hit)) : Optional.empty(),
                session.plusSeconds(5),
                String.format(
                        "p50 %.1f ms, p99 %.1f ms, most %.1f ms (from the time each was due)",
                        latency.getValueAtPercentile(50) / 1e3,
                        latency.getValueAtPercentile(99) / 1e3,
                        latency.getMaxValue() / 1e3));
    }

    private void ask() {
        long step = TimeUnit.SECONDS.toNanos(1) / rate;
        for (long i = 0; !stopped; i++) {
            long due = begun + i * step;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            int turn = (int) i;
            if (asking.tryAcquire()) {
                threads.execute(() -> question(turn, due));
            } else {
                heldBack.increment();
            }
        }
    }

    private void question(int turn, long due) {
        try {
            ask(turn, due);
        } finally {
            asking.release();
        }
    }

    private void ask(int turn, long due) {
        boolean whole = turn / 2 % 2 == 0;
        CellKey cell = numbered.cells().get(turn / 4 % numbered.cells().size());
        for (int attempt = 0; attempt < instances.size(); attempt++) {
            URI instance = instances.get((turn + attempt) % instances.size());
            if (answered(instance, whole ? null : cell)) {
                latency.recordValue((System.nanoTime() - due) / 1_000);
                return;
            }
        }
        unavailable.increment();
    }

    private boolean answered(URI instance, @Nullable CellKey cell) {
        String name = instance.toString();
        Map<CellKey, Long> floor = check.before(name);
        long askedAt = System.nanoTime();
        try {
            String path = "api/v1/positions" + (cell == null ? "" : "/" + cell.side() + "/" + cell.condition());
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(instance.resolve("/" + path))
                            .timeout(PATIENCE)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 503
                    && answer.headers().firstValue("Retry-After").isPresent()) {
                return false;
            }
            if (answer.statusCode() != 200) {
                wrong.add(path + " is answered with " + answer.statusCode() + ": " + answer.body());
                return true;
            }
            JsonNode body = Json.mapper().readTree(answer.body());
            Optional<String> fault = cell == null
                    ? check.table(name, body, floor, askedAt)
                    : check.cell(name, cell, body, floor, askedAt, body.path("lagSeconds"));
            fault.ifPresentOrElse(wrong::add, () -> {
                right.increment();
                rightAt.add(System.nanoTime());
            });
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
