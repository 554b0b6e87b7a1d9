package dev.parley.ingest.fetch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** Bytes that bodies may take in memory together. Who waits is served in turn. Thread-safe. */
final class BodyBudget {
    private final long most;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private long taken;

    BodyBudget(long most) {
        this.most = most;
    }

    private record Waiting(long bytes, CompletableFuture<Share> share) {}

    /** What one body takes, until it is given back; to give it back twice does nothing. */
    final class Share implements Runnable {
        private final long bytes;
        private final AtomicBoolean free = new AtomicBoolean();

        private Share(long bytes) {
            this.bytes = bytes;
        }

        @Override
        public void run() {
            if (free.compareAndSet(false, true)) {
                give(bytes);
            }
        }
    }

    /** A share as soon as there is room; what is larger than all there is has all of it. */
    CompletableFuture<Share> acquire(long bytes) {
        Waiting next = new Waiting(Math.min(bytes, most), new CompletableFuture<>());
        synchronized (this) {
            waiting.add(next);
        }
        serve();
        return next.share();
    }

    private void give(long bytes) {
        synchronized (this) {
            taken -= bytes;
        }
        serve();
    }

    synchronized long taken() {
        return taken;
    }

    long most() {
        return most;
    }

    private void serve() {
        List<Waiting> served = new ArrayList<>();
        synchronized (this) {
            while (!waiting.isEmpty() && taken + waiting.element().bytes() <= most) {
                Waiting next = waiting.remove();
                taken += next.bytes();
                served.add(next);
            }
        }
        for (Waiting next : served) {
            Share share = new Share(next.bytes());
            if (!next.share().complete(share)) {
                // It was waited for too long.
                share.run();
            }
        }
    }
}
