package dev.parley.bench.aggregate;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Questions asked at a steady rate over many connections, each timed from the moment at which it was due: one that is asked
 * late, as its connection still waited for another answer, is not let off.
 */
final class SteadyQuestions {
    private static final int CONNECTIONS = 48;
    private static final long MOST_US = TimeUnit.MINUTES.toMicros(5);

    private final Histogram even = new ConcurrentHistogram(MOST_US, 3);
    private final Histogram odd = new ConcurrentHistogram(MOST_US, 3);
    private final LongAdder failed = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final AtomicReference<String> firstFailure = new AtomicReference<>("");
    private final URI server;
    private final int rate;
    private final long count;
    private final LongFunction<String> paths;
    private final long begin = System.nanoTime();

    private SteadyQuestions(URI server, int rate, long count, LongFunction<String> paths) {
        this.server = server;
        this.rate = rate;
        this.count = count;
        this.paths = paths;
    }

    /**
     * Asks and returns when all was answered.
     *
     * @param rate a second
     * @param paths what the question of a number asks for
     */
    static SteadyQuestions ask(URI server, int rate, long count, LongFunction<String> paths)
            throws InterruptedException {
        SteadyQuestions questions = new SteadyQuestions(server, rate, count, paths);
        List<Thread> threads = new ArrayList<>();
        for (int first = 0; first < CONNECTIONS; first++) {
            int place = first;
            Thread thread = new Thread(() -> questions.askEvery(place), "question-" + place);
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return questions;
    }

    /** How long those of even numbers took, in microseconds. */
    Histogram even() {
        return even;
    }

    /** How long those of odd numbers took, in microseconds. */
    Histogram odd() {
        return odd;
    }

    long failed() {
        return failed.sum();
    }

    String failures() {
        return "failed " + failed.sum() + " " + firstFailure.get();
    }

    long bytes() {
        return bytes.sum();
    }

    String summary() {
        return String.format(
                "whole table p50 %.1f, p99 %.1f ms; one cell p50 %.1f, p99 %.1f ms",
                even.getValueAtPercentile(50) / 1e3,
                even.getValueAtPercentile(99) / 1e3,
                odd.getValueAtPercentile(50) / 1e3,
                odd.getValueAtPercentile(99) / 1e3);
    }

    private void askEvery(int first) {
        PlainConnection connection = null;
        for (long number = first; number < count; number += CONNECTIONS) {
            long due = begin + number * TimeUnit.SECONDS.toNanos(1) / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            try {
                connection = connection == null ? new PlainConnection(server) : connection;
                PlainConnection.Answer answer = connection.get(paths.apply(number));
                if (answer.status() == 200) {
                    bytes.add(answer.bytes());
                    (number % 2 == 0 ? even : odd).recordValue((System.nanoTime() - due) / 1_000);
                } else {
                    failed("status " + answer.status());
                }
            } catch (IOException e) {
                failed(e.toString());
                close(connection);
                connection = null;
            }
        }
        close(connection);
    }

    private void failed(String what) {
        failed.increment();
        firstFailure.compareAndSet("", what);
    }

    private static void close(@org.jspecify.annotations.Nullable PlainConnection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (IOException e) {
                // it is given up anyway
            }
        }
    }
}
