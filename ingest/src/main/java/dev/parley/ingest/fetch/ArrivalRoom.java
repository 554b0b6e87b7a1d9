package dev.parley.ingest.fetch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Room that large bodies take together while they arrive. A body that finds none waits, and its sender with it. The one
 * that has taken room the longest always gets more, so that those that wait for each other come to an end: together they
 * take {@link #most} bytes and one body. Thread-safe.
 */
final class ArrivalRoom {
    private final long most;
    /** Those that have room or wait for it, the eldest first. */
    private final Set<Claim> claims = new LinkedHashSet<>();

    private long taken;

    ArrivalRoom(long most) {
        this.most = most;
    }

    /** What one body takes. */
    final class Claim {
        private long bytes;
        private long wanted;
        private boolean closed;
        private @Nullable Runnable then;

        /**
         * Takes so many bytes in all, now or when there is room; nothing where it is closed.
         *
         * @param then runs once they are taken, perhaps in the thread of who gave room
         */
        void grow(long total, Runnable then) {
            synchronized (ArrivalRoom.this) {
                if (closed) {
                    return;
                }
                wanted = total;
                this.then = then;
                claims.add(this);
            }
            serve();
        }

        /** Gives back all that it took and waits no longer; to do so twice does nothing. */
        void close() {
            synchronized (ArrivalRoom.this) {
                claims.remove(this);
                taken -= bytes;
                bytes = 0;
                closed = true;
                then = null;
            }
            serve();
        }
    }

    /** A claim that has nothing yet. */
    Claim claim() {
        return new Claim();
    }

    long most() {
        return most;
    }

    synchronized long taken() {
        return taken;
    }

    private void serve() {
        served().forEach(Runnable::run);
    }

    private synchronized List<Runnable> served() {
        List<Runnable> served = new ArrayList<>();
        Iterator<Claim> inTurn = claims.iterator();
        for (boolean eldest = true; inTurn.hasNext(); eldest = false) {
            Claim claim = inTurn.next();
            long further = claim.wanted - claim.bytes;
            if (claim.then != null && (eldest || taken + further <= most)) {
                taken += further;
                claim.bytes = claim.wanted;
                served.add(claim.then);
                claim.then = null;
            }
        }
        return served;
    }
}
