package dev.parley.aggregate.api;

import dev.parley.aggregate.table.Freshness;
import dev.parley.aggregate.table.Table;
import dev.parley.aggregate.table.TableEvent;
import dev.parley.model.dossier.Dossier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The present table, ready to be sent: while it is being asked for, one thread makes it anew after what moved, so that a
 * request waits neither for that nor for other requests. Those who watch are told of a move when the table that shows it is
 * ready, so that who reads the table on an event finds it there.
 */
final class LatestTable implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LatestTable.class);

    /** Records that move no cell are shown within this time. */
    private static final Duration LOOK = Duration.ofMillis(50);

    /** Longer without a look and the thread stood still, perhaps with the whole process: what it made counts no more. */
    private static final long OLDEST_NANOS = Duration.ofMillis(500).toNanos();

    /** Who asks once in a while has it made for the occasion. */
    private static final long UNASKED_NANOS = Duration.ofSeconds(10).toNanos();

    /**
     * Between two makings: records come in at each commit of each partition, and nobody needs a table of each. Under a flood
     * making takes a third of one processor at most.
     */
    private static final long LEAST_PAUSE_NANOS = Duration.ofMillis(100).toNanos();

    private static final long MOST_PAUSE_NANOS = Duration.ofMillis(200).toNanos();

    private record Ready(Present present, Reply whole) {
        boolean isOf(Dossier current) {
            return present.dossier().hash().equals(current.hash());
        }
    }

    private final Table table;
    private final Tables tables;
    private final Supplier<Dossier> dossier;
    private final Freshness freshness;
    private final Consumer<List<TableEvent>> watchers;
    private final BlockingQueue<List<TableEvent>> moved = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::run, "aggregate-latest-table");
    private volatile @Nullable Ready latest;
    private volatile long lookedAt = System.nanoTime();
    private volatile long askedAt = lookedAt - UNASKED_NANOS;

    /**
     * Nothing is made before it is asked for.
     *
     * @param watchers told of what moved when it can be read
     */
    LatestTable(
            Table table,
            Tables tables,
            Supplier<Dossier> dossier,
            Freshness freshness,
            Consumer<List<TableEvent>> watchers) {
        this.table = table;
        this.tables = tables;
        this.dossier = dossier;
        this.freshness = freshness;
        this.watchers = watchers;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Takes in what moved, without waiting. */
    void moved(List<TableEvent> events) {
        moved.add(events);
    }

    Present now() {
        return ready().present();
    }

    /** The whole table as JSON. */
    Reply whole() {
        return ready().whole();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private Ready ready() {
        long now = System.nanoTime();
        askedAt = now;
        Ready ready = latest;
        return ready != null && now - lookedAt < OLDEST_NANOS && ready.isOf(dossier.get()) ? ready : make();
    }

    /** Makes it as it is now. */
    synchronized Ready make() {
        String partitions = freshness.partitions();
        long lagSeconds = freshness.lagSeconds();
        Dossier current = dossier.get();
        Ready ready = latest;
        if (ready == null || !ready.present().is(table.version(), partitions, lagSeconds, current)) {
            Present present = tables.present(table.snapshot(), partitions, lagSeconds, current);
            ready = new Ready(present, tables.whole(present));
            latest = ready;
        }
        lookedAt = System.nanoTime();
        return ready;
    }

    private void run() {
        try {
            while (true) {
                List<TableEvent> events = next();
                long begin = System.nanoTime();
                refresh(begin);
                long taken = System.nanoTime() - begin;
                if (!events.isEmpty()) {
                    watchers.accept(events);
                }
                TimeUnit.NANOSECONDS.sleep(
                        latest == null ? 0 : Math.min(MOST_PAUSE_NANOS, Math.max(LEAST_PAUSE_NANOS, 2 * taken)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What has moved since, after a while nothing. */
    private List<TableEvent> next() throws InterruptedException {
        List<TableEvent> events = new ArrayList<>();
        List<TableEvent> first = moved.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        while (first != null) {
            events.addAll(first);
            first = moved.poll();
        }
        return events;
    }

    private void refresh(long now) {
        boolean asked = now - askedAt < UNASKED_NANOS;
        try {
            if (asked && freshness.loaded()) {
                make();
            } else {
                latest = null;
            }
        } catch (RuntimeException e) {
            latest = null; // whoever asks next is told
            LOG.error("the table cannot be made ready", e);
        }
    }
}
