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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the topics say of the table. Safe for use by several threads; written by one. */
public final class Table {
    private static final int CHANGES_KEPT = 10_000;

    private final Seniority seniority;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final SortedMap<CellKey, Position> positions = new TreeMap<>();
    private final Map<CellKey, List<Statement>> statements = new TreeMap<>();
    private final Map<String, Reading> reading = new TreeMap<>();
    private final Deque<TableEvent.Changed> changes = new ArrayDeque<>();
    private final SortedMap<String, Long> read = new TreeMap<>();
    private long version;
    private Instant latest;

    /**
     * An empty table.
     *
     * @param start stands for the time of the latest record while there is none
     */
    public Table(Seniority seniority, Instant start) {
        this.seniority = seniority;
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

    void add(Statement statement) {
        write(() -> statements
                .computeIfAbsent(statement.cell(), cell -> new ArrayList<>())
                .add(statement));
    }

    void add(TableEvent.Changed change) {
        write(() -> {
            changes.addLast(change);
            if (changes.size() > CHANGES_KEPT) {
                changes.removeFirst();
            }
        });
    }

    /** Notes that a record was read. */
    void advance(String topic, int partition, long offset, Instant at) {
        write(() -> {
            latest = at.isAfter(latest) ? at : latest;
            version++;
            read.put(topic + partition, offset);
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
        List<Statement> copy = read(() -> List.copyOf(statements.getOrDefault(key, List.of())));
        return new Ledger(key, copy, seniority);
    }

    /** All versions of the statements of a cell, as they came. */
    public List<Statement> statements(CellKey key) {
        return read(() -> List.copyOf(statements.getOrDefault(key, List.of())));
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
        return read(() ->
                changes.isEmpty() ? StreamPosition.start() : changes.getLast().id());
    }

    /** The changes that a position does not cover, in order; absent where some of them are no longer kept here. */
    public Optional<List<TableEvent.Changed>> changesAfter(StreamPosition position) {
        return read(() -> {
            if (changes.size() == CHANGES_KEPT && !covers(position, changes.getFirst())) {
                return Optional.empty();
            }
            return Optional.of(changes.stream()
                    .filter(change -> !position.covers(change.partition(), change.offset()))
                    .toList());
        });
    }

    /** Whether a reader who stands there has read all that came before the oldest change that is kept. */
    private static boolean covers(StreamPosition position, TableEvent.Changed oldest) {
        List<Long> before = oldest.id().next();
        return IntStream.range(0, before.size())
                .allMatch(partition -> position.of(partition).orElse(0)
                        >= (partition == oldest.partition() ? oldest.offset() : before.get(partition)));
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
