package dev.parley.aggregate.table;

import dev.parley.model.CellKey;
import dev.parley.model.Statement;
import dev.parley.model.topic.Topics;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;

/**
 * The statements of each cell as they lie in the store. Those of the cells asked for of late are kept in memory, up to a
 * number of statements: a case of usual size is there as a whole, a huge one takes no more.
 */
final class Statements {
    /** At about 1.5 kB each. */
    static final int KEPT = 60_000;

    private final ReplicaStore store;
    private final int limit;
    private final Map<CellKey, List<Statement>> recent = new LinkedHashMap<>(16, 0.75f, true);
    private int held;
    private boolean closed;

    Statements(ReplicaStore store, int limit) {
        this.store = store;
        this.limit = limit;
    }

    /** All versions of the statements of a cell that were written to the store. */
    synchronized List<Statement> of(CellKey cell) {
        List<Statement> known = recent.get(cell);
        if (known != null) {
            return List.copyOf(known);
        }
        if (closed) {
            throw new IllegalStateException("the table is closed");
        }
        List<Statement> read = new ArrayList<>();
        store.statements(cell, value -> read(value, read));
        if (read.size() <= limit) {
            recent.put(cell, read);
            held += read.size();
            trim();
        }
        return List.copyOf(read);
    }

    /** What was just written to the store. */
    synchronized void written(CellKey cell, byte[] value) {
        List<Statement> known = recent.get(cell);
        if (known != null) {
            int before = known.size();
            read(value, known);
            held += known.size() - before;
        }
    }

    /** Ends the use of the store. */
    synchronized void close() {
        closed = true;
        store.close();
    }

    private void trim() {
        Iterator<List<Statement>> eldest = recent.values().iterator();
        while (held > limit && eldest.hasNext()) {
            held -= eldest.next().size();
            eldest.remove();
        }
    }

    private static void read(byte[] value, List<Statement> to) {
        try {
            Statement statement = Topics.STATEMENT.values().deserializer().deserialize(Topics.STATEMENT.name(), value);
            if (statement != null) {
                to.add(statement);
            }
        } catch (SerializationException e) {
            // counted, with its reason, by the stage that reads the topic for its work
        }
    }
}
