package dev.parley.aggregate.topology;

import dev.parley.aggregate.position.Cell;
import dev.parley.model.CellKey;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The cells last worked on, kept in memory up to a number of statements; what is let go is read again when needed. */
final class Cells {
    private final int limit;
    private final Function<CellKey, Cell> load;
    private final Map<CellKey, Cell> recent = new LinkedHashMap<>(16, 0.75f, true);

    Cells(int limit, Function<CellKey, Cell> load) {
        this.limit = limit;
        this.load = load;
    }

    Cell get(CellKey key) {
        Cell known = recent.get(key);
        if (known != null) {
            return known;
        }
        Cell loaded = load.apply(key);
        recent.put(key, loaded);
        trim(key);
        return loaded;
    }

    private void trim(CellKey keep) {
        long held = recent.values().stream().mapToLong(Cell::size).sum();
        Iterator<Map.Entry<CellKey, Cell>> eldest = recent.entrySet().iterator();
        while (held > limit && eldest.hasNext()) {
            Map.Entry<CellKey, Cell> entry = eldest.next();
            if (!entry.getKey().equals(keep)) {
                held -= entry.getValue().size();
                eldest.remove();
            }
        }
    }
}
