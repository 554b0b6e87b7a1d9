package dev.parley.ingest.fetch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets one request at a time through to each host, with a pause between two, and so many at once in all. A host that is
 * slow or asked to be left alone delays nobody else.
 */
public final class HostGates {
    private static final int SWEEP = 4_096;
    private final ScheduledExecutorService timer;
    private final int most;
    private final Duration spacing;
    private final Map<String, Gate> gates = new HashMap<>();
    private final Queue<Gate> ready = new ArrayDeque<>();
    private final Queue<Gate> parked = new ArrayDeque<>();
    private int inFlight;
    private long runs;
    private final AtomicLong held = new AtomicLong();
    private final long mostHeld = Math.max(12L << 20, Runtime.getRuntime().maxMemory() / 16);

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
        // At most gates one request waits or none, and there may be ten thousand gates.
        private final Queue<Runnable> light = new ArrayDeque<>(1);
        private final Queue<Runnable> holding = new ArrayDeque<>(1);
        private boolean busy;
        private long openAt = System.nanoTime();

        Gate(String host) {
            this.host = host;
        }

        boolean isIdle() {
            return light.isEmpty() && holding.isEmpty();
        }

        /** What holds memory comes last, as what holds some already may wait for the others. */
        @Nullable Runnable next(boolean room) {
            return !light.isEmpty() ? light.remove() : room ? holding.poll() : null;
        }
    }

    /** Runs the request when its host's turn has come. */
    public <T> CompletableFuture<T> run(String host, Supplier<CompletableFuture<T>> request) {
        return run(host, request, false);
    }

    /** Runs the request when its host's turn has come and there is room for an answer that stays in memory. */
    public <T> CompletableFuture<T> runHolding(String host, Supplier<CompletableFuture<T>> request) {
        return run(host, request, true);
    }

    private <T> CompletableFuture<T> run(String host, Supplier<CompletableFuture<T>> request, boolean holds) {
        CompletableFuture<T> result = new CompletableFuture<>();
        synchronized (this) {
            sweep();
            Gate gate = gates.computeIfAbsent(host, Gate::new);
            (holds ? gate.holding : gate.light).add(() -> start(gate, request, result));
            boolean wakes = !holds && parked.remove(gate);
            if (!gate.busy || wakes) {
                gate.busy = true;
                enqueue(gate);
            }
        }
        pump();
        return result;
    }

    /** Tells of bytes that answers hold in memory, or free: while they hold too much nothing more is asked for. */
    public void held(long bytes) {
        if (bytes != 0 && held.addAndGet(bytes) <= mostHeld && bytes < 0) {
            synchronized (this) {
                ready.addAll(parked);
                parked.clear();
            }
            pump();
        }
    }

    /** Idle gates stay while their host is spared; now and then those that no longer are go. */
    private void sweep() {
        if (++runs % SWEEP == 0) {
            long now = System.nanoTime();
            gates.values().removeIf(gate -> !gate.busy && gate.openAt <= now);
        }
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
                Gate gate = ready.remove();
                next = gate.next(held.get() <= mostHeld);
                if (next == null) {
                    parked.add(gate);
                    continue;
                }
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
        if (gate.isIdle()) {
            gate.busy = false;
            if (gate.openAt <= System.nanoTime()) {
                gates.remove(gate.host);
            }
        } else {
            enqueue(gate);
        }
    }
}
