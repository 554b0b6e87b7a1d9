package dev.parley.aggregate.position;

import dev.parley.model.CellKey;
import dev.parley.model.Position;
import dev.parley.model.Statement;
import dev.parley.model.StatementId;
import dev.parley.model.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
    private int added;

    public Cell(CellKey key, Seniority seniority) {
        this.key = key;
        this.seniority = seniority;
    }

    /** Whether this version of a statement was added before. */
    public boolean holds(Statement statement) {
        Versions known = versions.get(statement.id());
        return known != null && known.holds(statement);
    }

    /** Adds a statement; answers what moved, by when it had been said, the first first; empty where nothing did. */
    public List<Shift> add(Statement statement) {
        if (!statement.cell().equals(key)) {
            throw new IllegalArgumentException(
                    "statement " + statement.id() + " is of cell " + statement.cell() + ", not of " + key);
        }
        Fact fact = Fact.of(statement, seniority);
        Versions all = versions.computeIfAbsent(statement.id(), id -> new Versions());
        Optional<Fact> before = all.asserted(Instant.MAX);
        if (!all.add(fact)) {
            return List.of();
        }
        added++;
        Optional<Fact> after = all.asserted(Instant.MAX);
        if (before.equals(after)) {
            return List.of();
        }
        before.ifPresent(asserted::remove);
        after.ifPresent(asserted::add);
        return file(turns.reach(asserted.moved()));
    }

    private List<Shift> file(NavigableSet<Instant> touched) {
        List<Turn> filed = new ArrayList<>();
        List<Shift> shifts = new ArrayList<>();
        Shift last = Shift.NONE;
        for (Instant time : touched) {
            Turn turn = turns.at(time).beganAt(time);
            filed.add(turn);
            Shift shift = new Shift(log.at(time), turn);
            if (shift.isOne() && !shift.sameAs(last)) {
                shifts.add(shift);
            }
            last = shift;
        }
        log.put(filed);
        return shifts;
    }

    /** The cell as the table shows it; empty where nothing supports it. */
    public Optional<Position> position() {
        return new Fold(key, asserted).position(Instant.MAX, log.latest(TURNS));
    }

    /** How the cell stood at a time by all that is known, without an end. */
    public Turn turnAt(Instant time) {
        return turns.at(time);
    }

    /** Whether anything was said after a time. */
    public boolean saidAfter(Instant time) {
        return asserted.timeAfter(time).isPresent();
    }

    /** How many versions of statements were added. */
    public int size() {
        return added;
    }
}
