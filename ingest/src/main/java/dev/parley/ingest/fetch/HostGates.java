package dev.parley.ingest.fetch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets one request at a time through to each host, with a pause between two, and so many at once in all. A host that is
 * slow or asked to be left alone delays nobody else.
 */
public final class HostGates {
    private final ScheduledExecutorService timer;
    private final int most;
    private final Duration spacing;
    private final Map<String, Gate> gates = new HashMap<>();
    private final Queue<Gate> ready = new ArrayDeque<>();
    private int inFlight;

    /**
     * Gates that are all open.
     *
     * @param most requests at once to all hosts
     * @param spacing from the end of one request to a host to the beginning of the next; loopback hosts need none
     */
    public HostGates(ScheduledExecutorService timer, int most, Duration spacing) {
        this.timer = timer;
        this.most = most;
        this.spacing = spacing;
    }

    private static final class Gate {
        private final String host;
        private final Queue<Runnable> waiting = new ArrayDeque<>();
        private boolean busy;
        private long openAt = System.nanoTime();

        Gate(String host) {
            this.host = host;
        }
    }

    /** Runs the request when its host's turn has come. */
    public <T> CompletableFuture<T> run(String host, Supplier<CompletableFuture<T>> request) {
        CompletableFuture<T> result = new CompletableFuture<>();
        synchronized (this) {
            Gate gate = gates.computeIfAbsent(host, Gate::new);
            gate.waiting.add(() -> start(gate, request, result));
            if (!gate.busy) {
                gate.busy = true;
                enqueue(gate);
            }
        }
        pump();
        return result;
    }

    /** Sends nothing to the host for a time. */
    public synchronized void pause(String host, Duration time) {
        Gate gate = gates.computeIfAbsent(host, Gate::new);
        gate.openAt = Math.max(gate.openAt, System.nanoTime() + time.toNanos());
    }

    private void enqueue(Gate gate) {
        long wait = gate.openAt - System.nanoTime();
        if (wait <= 0) {
            ready.add(gate);
        } else {
            var unused = timer.schedule(
                    () -> {
                        synchronized (this) {
                            enqueue(gate);
                        }
                        pump();
                    },
                    wait,
                    TimeUnit.NANOSECONDS);
        }
    }

    private void pump() {
        while (true) {
            Runnable next;
            synchronized (this) {
                if (inFlight >= most || ready.isEmpty()) {
                    return;
                }
                next = ready.remove().waiting.remove();
                inFlight++;
            }
            next.run();
        }
    }

    private <T> void start(Gate gate, Supplier<CompletableFuture<T>> request, CompletableFuture<T> result) {
        CompletableFuture<T> running;
        try {
            running = request.get();
        } catch (RuntimeException e) {
            running = CompletableFuture.failedFuture(e);
        }
        var unused = running.whenComplete((value, failure) -> {
            release(gate);
            if (failure != null) {
                result.completeExceptionally(failure);
            } else {
                result.complete(value);
            }
            pump();
        });
    }

    private synchronized void release(Gate gate) {
        inFlight--;
        Duration pause = AddressGuard.isLocalHost(gate.host) ? Duration.ZERO : spacing;
        gate.openAt = Math.max(gate.openAt, System.nanoTime() + pause.toNanos());
        if (gate.waiting.isEmpty()) {
            gate.busy = false;
            if (gate.openAt <= System.nanoTime()) {
                gates.remove(gate.host);
            }
        } else {
            enqueue(gate);
        }
    }
}
