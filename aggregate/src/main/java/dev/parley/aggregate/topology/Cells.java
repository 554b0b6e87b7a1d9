package dev.parley.aggregate.topology;

import dev.parley.aggregate.position.Cell;
import dev.parley.model.CellKey;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;

/**
 * The cells that a task last worked on, in memory only: all steps of the task see the same. All tasks of the process
 * together hold a number of statements at most; what a task lets go is loaded again when it is needed.
 */
final class Cells implements StateStore {
    private final String name;
    private final AtomicLong held;
    private final long limit;
    private final Map<CellKey, Cell> recent = new LinkedHashMap<>(16, 0.75f, true);
    private Function<CellKey, Cell> load = key -> {
        throw new IllegalStateException("no cell can be loaded before the filing step was made");
    };
    private boolean open;

    /**
     * No cells yet.
     *
     * @param held statements in memory, of all tasks
     * @param limit how many they may be
     */
    Cells(String name, AtomicLong held, long limit) {
        this.name = name;
        this.held = held;
        this.limit = limit;
    }

    /** Says where cells come from. */
    void loadBy(Function<CellKey, Cell> source) {
        load = source;
    }

    Cell get(CellKey key) {
        Cell known = recent.get(key);
        if (known != null) {
            return known;
        }
        Cell loaded = load.apply(key);
        recent.put(key, loaded);
        held.addAndGet(loaded.size());
        return loaded;
    }

    /** Notes that a cell which is held has one statement more. */
    void grown() {
        if (held.incrementAndGet() > limit) {
            trim();
        }
    }

    /** Lets all go. */
    void clear() {
        held.addAndGet(-recent.values().stream().mapToLong(Cell::size).sum());
        recent.clear();
    }

    /** Lets those go that were not used for longest, never the last one. */
    private void trim() {
        Iterator<Cell> eldest = recent.values().iterator();
        for (int left = recent.size(); left > 1 && held.get() > limit; left--) {
            held.addAndGet(-eldest.next().size());
            eldest.remove();
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        context.register(root, (key, value) -> {});
        open = true;
    }

    @Override
    public void close() {
        clear();
        open = false;
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }
}
