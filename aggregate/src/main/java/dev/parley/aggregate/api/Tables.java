package dev.parley.aggregate.api;

import dev.parley.aggregate.position.Ledger;
import dev.parley.aggregate.position.Relation;
import dev.parley.aggregate.position.Relations;
import dev.parley.aggregate.table.Freshness;
import dev.parley.aggregate.table.Snapshot;
import dev.parley.aggregate.table.Table;
import dev.parley.aggregate.table.TableEvent;
import dev.parley.model.CellKey;
import dev.parley.model.ConditionId;
import dev.parley.model.Position;
import dev.parley.model.SideId;
import dev.parley.model.Turn;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes views of the table: of now from the latest positions, of another time from the statements. */
final class Tables {
    /** A view may be this much behind the records that were read; after a change of a cell it never is. */
    private static final long TOLERANCE_NANOS = 50_000_000;

    /**
     * The present.
     *
     * @param partitions and {@code lagSeconds}, how it stands for what was said; asked for before the snapshot was taken, as
     *     otherwise what came between would be claimed and not shown
     */
    record Present(Snapshot snapshot, String partitions, long lagSeconds) {}

    private final Table table;
    private final Supplier<Dossier> dossier;
    private final Freshness freshness;
    private final PositionTexts texts = new PositionTexts();
    private Snapshot snapshot;
    private long takenAt = System.nanoTime();
    private volatile boolean stale = true;

    Tables(Table table, Supplier<Dossier> dossier, Freshness freshness) {
        this.table = table;
        this.dossier = dossier;
        this.freshness = freshness;
        this.snapshot = table.snapshot();
    }

    /** The present may have become another. */
    void moved(List<TableEvent> events) {
        stale |= events.stream().anyMatch(TableEvent.Changed.class::isInstance);
    }

    Present now() {
        String partitions = freshness.partitions();
        long lagSeconds = freshness.lagSeconds();
        return new Present(latest(), partitions, lagSeconds);
    }

    private synchronized Snapshot latest() {
        boolean other = snapshot.version() != table.version();
        if (other && (stale || System.nanoTime() - takenAt > TOLERANCE_NANOS)) {
            stale = false;
            snapshot = table.snapshot();
            takenAt = System.nanoTime();
        }
        return snapshot;
    }

    TableView present(Present at, List<SideId> sides, List<ConditionId> conditions) {
        SortedMap<CellKey, Position> all = at.snapshot().positions();
        List<Position> positions = all.values().stream()
                .filter(position -> sides.contains(position.side()) && conditions.contains(position.condition()))
                .toList();
        Relations relations = new Relations(principals());
        List<Relation> found = conditions.stream()
                .map(condition -> relations.on(condition, turns(condition, key -> latest(all, key))))
                .toList();
        return view(at.snapshot().at(), null, at, positions, found);
    }

    /** A view of the present for writing as JSON. */
    List<Part> written(TableView present) {
        return TableBody.of(present, texts);
    }

    /** The fields of a cell as JSON without the brace at the end, so that more can follow. */
    Part opened(CellKey key, Object cell) {
        return texts.opened(key, cell);
    }

    TableView asOf(When when, Present now, List<SideId> sides, List<ConditionId> conditions) {
        Map<CellKey, Ledger> ledgers = new HashMap<>();
        List<Position> positions = new ArrayList<>();
        for (SideId side : sides) {
            for (ConditionId condition : conditions) {
                CellKey key = new CellKey(side, condition);
                ledgers.computeIfAbsent(key, table::ledger)
                        .position(when.asOf(), when.known())
                        .ifPresent(positions::add);
            }
        }
        Collections.sort(positions, Comparator.comparing(Position::cell));
        Relations relations = new Relations(principals());
        List<Relation> found = conditions.stream()
                .map(condition -> relations.on(
                        condition, turns(condition, key -> past(ledgers.computeIfAbsent(key, table::ledger), when))))
                .toList();
        return view(when.asOf(), when.knownAt(), now, positions, found);
    }

    private List<SideId> principals() {
        return dossier.get().sides().stream()
                .filter(Side::principal)
                .map(Side::id)
                .toList();
    }

    private TableView view(
            Instant asOf, @Nullable Instant knownAt, Present at, List<Position> positions, List<Relation> found) {
        return new TableView(
                asOf,
                knownAt,
                at.partitions(),
                at.lagSeconds(),
                dossier.get().stamp(),
                positions,
                found,
                at.snapshot().reading());
    }

    private Map<SideId, List<Turn>> turns(ConditionId condition, Function<CellKey, List<Turn>> known) {
        Map<SideId, List<Turn>> all = new HashMap<>();
        principals().forEach(side -> all.put(side, known.apply(new CellKey(side, condition))));
        return all;
    }

    private static List<Turn> latest(SortedMap<CellKey, Position> all, CellKey key) {
        return Optional.ofNullable(all.get(key)).map(Position::turns).orElse(List.of());
    }

    private static List<Turn> past(Ledger ledger, When when) {
        List<Turn> turns = new ArrayList<>(ledger.turnsBySaid(when.asOf(), when.known()));
        Collections.reverse(turns);
        return turns;
    }
}
