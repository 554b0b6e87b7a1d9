package dev.parley.bench.aggregate;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;

/**
 * Asks for the whole table and for a cell in turn, at a steady rate whatever the answers take, while statements come in,
 * and prints how long each answer took from the moment at which it was due (so that a stall is not omitted). Arguments:
 * {@code [SECONDS] [QUESTIONS_A_SECOND] [STATEMENTS_BEFORE] [STATEMENTS_A_SECOND]}; 60, 500, 20000 and 50 unless told
 * otherwise. Ends with 5 where a 99th percentile is not under 10 ms.
 */
public final class ReadLatencyMain {
    private static final int WARM_UP_SECONDS = 20;
    private static final double LIMIT_MS = 10;
    private static final int MOST_OPEN = 400;
    private static final int PATIENCE_SECONDS = 60;

    private final ConcurrentHistogram table = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(2), 3);
    private final ConcurrentHistogram cell = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(2), 3);
    private final LongAdder failed = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final AtomicReference<String> firstFailure = new AtomicReference<>("");

    /** So many wait at once at most; what is asked late for it is still timed from when it was due. */
    private final Semaphore open = new Semaphore(MOST_OPEN);

    public static void main(String[] args) throws Exception {
        int seconds = argument(args, 0, 60);
        int rate = argument(args, 1, 500);
        int first = argument(args, 2, 20_000);
        int feed = argument(args, 3, 50);
        boolean good;
        try (Bed bed = new Bed("reads")) {
            Numbered numbered = new Numbered(Bed.dossier(), Integer.MAX_VALUE);
            try (AggregateProcess process = bed.start("aggregate", "a", "512m");
                    Feeder feeder = new Feeder(bed.kafka(), numbered)) {
                feeder.send(first);
                bed.awaitStatements(process, first);
                feeder.run(feed);
                System.out.println(numbered.cells().size() + " cells, " + first + " statements and " + feed
                        + " more a second, " + rate + " questions a second");
                new ReadLatencyMain().ask(bed, numbered, process, rate, WARM_UP_SECONDS);
                ReadLatencyMain measured = new ReadLatencyMain();
                Duration before = used(process.process().toHandle());
                Duration own = used(ProcessHandle.current());
                measured.ask(bed, numbered, process, rate, seconds);
                System.out.printf(
                        "processor time a question: stage (filing included) %.2f ms, this client %.2f ms%n",
                        millis(before, used(process.process().toHandle())) / (rate * seconds),
                        millis(own, used(ProcessHandle.current())) / (rate * seconds));
                good = measured.print(process);
            }
        }
        System.exit(good ? 0 : 5);
    }

    private void ask(Bed bed, Numbered numbered, AggregateProcess process, int rate, int seconds)
            throws InterruptedException {
        long begin = System.nanoTime();
        long count = (long) rate * seconds;
        for (long i = 0; i < count; i++) {
            long due = begin + i * TimeUnit.SECONDS.toNanos(1) / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            boolean whole = i % 2 == 0;
            int at = (int) (i / 2 % numbered.cells().size());
            String path = whole
                    ? "/api/v1/positions"
                    : "/api/v1/positions/" + numbered.cells().get(at).side() + "/"
                            + numbered.cells().get(at).condition();
            send(bed, process.address().resolve(path), whole ? table : cell, due);
        }
        if (!open.tryAcquire(MOST_OPEN, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            System.out.println("some questions have had no answer after " + PATIENCE_SECONDS + " s");
        }
    }

    /** As browsers and libraries do, it takes gzip. */
    private void send(Bed bed, URI address, ConcurrentHistogram to, long due) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept-Encoding", "gzip")
                .timeout(Duration.ofSeconds(30))
                .build();
        open.acquireUninterruptibly();
        CompletableFuture<?> unused = bed.client()
                .sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                .whenComplete((answer, failure) -> {
                    open.release();
                    if (failure != null || answer.statusCode() != 200) {
                        failed.increment();
                        firstFailure.compareAndSet(
                                "", failure == null ? "status " + answer.statusCode() : failure.toString());
                    } else {
                        bytes.add(answer.body().length);
                        to.recordValue((System.nanoTime() - due) / 1_000);
                    }
                });
    }

    private boolean print(AggregateProcess process) throws java.io.IOException {
        System.out.println("failed " + failed.sum() + " " + firstFailure.get() + ", " + bytes.sum() / 1_000_000
                + " MB received, resident " + Bed.residentMegabytes(process) + " MB");
        System.out.println("whole table, ms");
        table.copy().outputPercentileDistribution(System.out, 1, 1_000.0);
        System.out.println("one cell, ms");
        cell.copy().outputPercentileDistribution(System.out, 1, 1_000.0);
        double tableMs = table.getValueAtPercentile(99) / 1e3;
        double cellMs = cell.getValueAtPercentile(99) / 1e3;
        System.out.printf("p99 whole table %.1f ms, one cell %.1f ms; allowed %.0f ms%n", tableMs, cellMs, LIMIT_MS);
        return failed.sum() == 0 && tableMs < LIMIT_MS && cellMs < LIMIT_MS;
    }

    private static Duration used(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static double millis(Duration before, Duration after) {
        return after.minus(before).toNanos() / 1e6;
    }

    static int argument(String[] args, int place, int otherwise) {
        return args.length > place ? Integer.parseInt(args[place]) : otherwise;
    }
}
