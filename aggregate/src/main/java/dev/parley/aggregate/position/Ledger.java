package dev.parley.aggregate.position;

import dev.parley.model.CellKey;
import dev.parley.model.Position;
import dev.parley.model.Statement;
import dev.parley.model.StatementId;
import dev.parley.model.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that was ever read about a cell, with both clocks: what had been <em>said</em> by a time and what had been
 * <em>seen</em> by a time. It keeps nothing but the statements' versions and works out each answer anew, in O(n log n).
 * Immutable.
 */
public final class Ledger {
    private final CellKey key;
    private final Seniority seniority;
    private final Map<StatementId, Versions> versions = new HashMap<>();

    public Ledger(CellKey key, Collection<Statement> statements, Seniority seniority) {
        this.key = key;
        this.seniority = seniority;
        statements.forEach(statement ->
                versions.computeIfAbsent(statement.id(), id -> new Versions()).add(Fact.of(statement, seniority)));
    }

    /** The cell by what had been said and seen by the times. */
    public Optional<Position> position(Instant asOf, Instant knownAt) {
        Utterances said = said(asOf, knownAt);
        List<Turn> turns = new ArrayList<>(new Turns(said).all(asOf));
        Collections.reverse(turns);
        return new Fold(key, said).position(asOf, turns.subList(0, Math.min(Cell.TURNS, turns.size())));
    }

    /** How the cell stood over time by when things were said, the first first. */
    public List<Turn> turnsBySaid(Instant asOf, Instant knownAt) {
        return new Turns(said(asOf, knownAt)).all(asOf);
    }

    /** What the table showed over time: turns by when things were seen, the first first. */
    public List<Turn> turnsBySeen(Instant asOf, Instant knownAt) {
        Cell shown = new Cell(key, seniority);
        List<Turn> turns = new ArrayList<>();
        List<Fact> facts = versions.values().stream()
                .flatMap(all -> all.all().stream())
                .filter(fact -> !fact.seen().isAfter(knownAt) && !fact.said().isAfter(asOf))
                .sorted(Comparator.comparing(Fact::seen).thenComparing(Fact.BY_VERSION))
                .toList();
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            shown.add(fact.statement());
            boolean last = i + 1 == facts.size() || !facts.get(i + 1).seen().equals(fact.seen());
            if (last) {
                append(turns, shown.turnAt(Instant.MAX), fact.seen());
            }
        }
        return turns;
    }

    private static void append(List<Turn> turns, Turn turn, Instant from) {
        Turn next = turn.beganAt(from);
        if (turns.isEmpty()) {
            turns.add(next);
            return;
        }
        Turn last = turns.get(turns.size() - 1);
        if (!last.standsAs(next)) {
            turns.set(turns.size() - 1, last.endedAt(from));
            turns.add(next);
        }
    }

    /** The statements as they are by what had been said and seen, without those that were taken back. */
    public List<Statement> asserted(Instant asOf, Instant knownAt) {
        return facts(asOf, knownAt).stream().map(Fact::statement).toList();
    }

    /** What a statement does to the cell; empty where nothing of that id was ever read. */
    public Optional<Bearing> bearing(StatementId id) {
        return Optional.ofNullable(versions.get(id))
                .flatMap(known -> Bearing.of(known, said(Instant.MAX, Instant.MAX)));
    }

    private Utterances said(Instant asOf, Instant knownAt) {
        return Utterances.of(facts(asOf, knownAt));
    }

    private List<Fact> facts(Instant asOf, Instant knownAt) {
        return versions.values().stream()
                .flatMap(all -> all.asserted(knownAt).stream())
                .filter(fact -> !fact.said().isAfter(asOf))
                .toList();
    }
}
