package dev.parley.aggregate.position;

import dev.parley.model.CellKey;
import dev.parley.model.Position;
import dev.parley.model.Statement;
import dev.parley.model.StatementId;
import dev.parley.model.Turn;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * A cell of the table as it follows from the statements about it, kept up to date statement by statement. What it shows
 * depends on the set of statements added, never on their order. Not safe for use by several threads.
 */
public final class Cell {
    /** How many of the latest turns a position shows. */
    public static final int TURNS = 4;

    private final CellKey key;
    private final Seniority seniority;
    private final Map<StatementId, Versions> versions = new HashMap<>();
    private final Utterances asserted = new Utterances();
    private final Turns turns = new Turns(asserted);
    private final TurnLog log = new TurnLog();

    public Cell(CellKey key, Seniority seniority) {
        this.key = key;
        this.seniority = seniority;
    }

    /** The times at which how the cell stood may have become another by the addition, ascending; empty where nothing did. */
    public NavigableSet<Instant> add(Statement statement) {
        if (!statement.cell().equals(key)) {
            throw new IllegalArgumentException(
                    "statement " + statement.id() + " is of cell " + statement.cell() + ", not of " + key);
        }
        Fact fact = Fact.of(statement, seniority);
        Versions all = versions.computeIfAbsent(statement.id(), id -> new Versions());
        Optional<Fact> before = all.asserted(Instant.MAX);
        all.add(fact);
        Optional<Fact> after = all.asserted(Instant.MAX);
        if (!before.equals(after)) {
            before.ifPresent(asserted::remove);
            after.ifPresent(asserted::add);
        }
        NavigableSet<Instant> touched = turns.reach(asserted.moved());
        log.put(touched.stream().map(time -> turns.at(time).beganAt(time)).toList());
        return touched;
    }

    /** The cell as the table shows it; empty where nothing supports it. */
    public Optional<Position> position() {
        return new Fold(key, asserted).position(Instant.MAX, log.latest(TURNS));
    }

    /** How the cell stood at a time by all that is known, without an end. */
    public Turn turnAt(Instant time) {
        return turns.at(time);
    }

    /** How many statements support the cell. */
    public int size() {
        return asserted.size();
    }
}
