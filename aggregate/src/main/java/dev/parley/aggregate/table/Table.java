package dev.parley.aggregate.table;

import dev.parley.aggregate.position.Ledger;
import dev.parley.aggregate.position.Seniority;
import dev.parley.model.CellKey;
import dev.parley.model.Position;
import dev.parley.model.Reading;
import dev.parley.model.Statement;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the topics say of the table. Safe for use by several threads; written by one. */
public final class Table {
    /** How many of the latest changes are held. */
    static final int CHANGES_KEPT = 10_000;

    private final Seniority seniority;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final SortedMap<CellKey, Position> positions = new TreeMap<>();
    private final Statements statements;
    private final Map<String, Reading> reading = new TreeMap<>();
    private final Deque<TableEvent.Changed> changes = new ArrayDeque<>();
    private final SortedMap<String, Long> read = new TreeMap<>();
    private StreamPosition horizon = new StreamPosition(List.of());
    private StreamPosition reached = StreamPosition.start();
    private long version;
    private Instant latest;

    /**
     * An empty table.
     *
     * @param start stands for the time of the latest record while there is none
     */
    Table(Seniority seniority, Statements statements, Instant start) {
        this.seniority = seniority;
        this.statements = statements;
        this.latest = start;
    }

    void put(CellKey key, @Nullable Position position) {
        write(() -> {
            if (position == null) {
                positions.remove(key);
            } else {
                positions.put(key, position);
            }
        });
    }

    void put(String partition, Reading count) {
        write(() -> reading.put(partition, count));
    }

    /** Says that the changes before a position were not read. */
    void changesBegin(StreamPosition position) {
        write(() -> {
            horizon = position;
            reached = position;
        });
    }

    void add(TableEvent.Changed change) {
        write(() -> {
            changes.addLast(change);
            reached = change.id();
            if (changes.size() > CHANGES_KEPT) {
                TableEvent.Changed oldest = changes.removeFirst();
                horizon = horizon.after(oldest.partition(), oldest.offset());
            }
        });
    }

    /**
     * Notes that records were read.
     *
     * @param last of each partition, by a name of it
     * @param at the time of the latest
     */
    void advance(Map<String, Long> last, Instant at) {
        write(() -> {
            latest = at.isAfter(latest) ? at : latest;
            version++;
            read.putAll(last);
        });
    }

    /** How much was applied; another number means another table. */
    public long version() {
        return read(() -> version);
    }

    /** The table as it is now. */
    public Snapshot snapshot() {
        return read(() -> new Snapshot(
                version,
                latest,
                read.toString(),
                Collections.unmodifiableSortedMap(new TreeMap<>(positions)),
                reading.values().stream().reduce(Reading.none(), Reading::plus)));
    }

    /** All that was ever read of a cell. */
    public Ledger ledger(CellKey key) {
        return new Ledger(key, statements.of(key), seniority);
    }

    /** All versions of the statements of a cell. */
    public List<Statement> statements(CellKey key) {
        return statements.of(key);
    }

    /** The latest changes, the last first. */
    public List<TableEvent.Changed> changes(int limit) {
        return read(() -> {
            List<TableEvent.Changed> found = new ArrayList<>();
            changes.descendingIterator().forEachRemaining(change -> {
                if (found.size() < limit) {
                    found.add(change);
                }
            });
            return found;
        });
    }

    /** How far the changes were read. */
    public StreamPosition changePosition() {
        return read(() -> reached);
    }

    /** What the oldest change that is kept comes after. */
    public StreamPosition changesKeptAfter() {
        return read(() -> horizon);
    }

    /** The changes that a position does not cover, in order; absent where some of them are no longer kept here. */
    public Optional<List<TableEvent.Changed>> changesAfter(StreamPosition position) {
        return read(() -> {
            if (!position.reaches(horizon)) {
                return Optional.empty();
            }
            return Optional.of(changes.stream()
                    .filter(change -> !position.covers(change.partition(), change.offset()))
                    .toList());
        });
    }

    private <T extends @Nullable Object> T read(Supplier<T> work) {
        lock.readLock().lock();
        try {
            return work.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    private void write(Runnable work) {
        lock.writeLock().lock();
        try {
            work.run();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
