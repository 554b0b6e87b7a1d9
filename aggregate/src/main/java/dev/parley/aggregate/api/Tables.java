package dev.parley.aggregate.api;

import dev.parley.aggregate.position.Ledger;
import dev.parley.aggregate.position.Relation;
import dev.parley.aggregate.position.Relations;
import dev.parley.aggregate.table.Snapshot;
import dev.parley.aggregate.table.Table;
import dev.parley.model.CellKey;
import dev.parley.model.ConditionId;
import dev.parley.model.Json;
import dev.parley.model.Position;
import dev.parley.model.Reading;
import dev.parley.model.SideId;
import dev.parley.model.Turn;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.DossierCondition;
import dev.parley.model.dossier.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes views of the table: of now from the latest positions, of another time from the statements. */
final class Tables {
    /** A cell that nothing supports. */
    private record EmptyCell(SideId side, ConditionId condition) {}

    private final Table table;
    private final PositionTexts texts = new PositionTexts();

    Tables(Table table) {
        this.table = table;
    }

    /** What answers about now are drawn from. */
    Present present(Snapshot snapshot, String partitions, long lagSeconds, Dossier current) {
        Relations relations = new Relations(principals(current));
        Map<ConditionId, Relation> found = new LinkedHashMap<>();
        current.conditions().stream()
                .map(DossierCondition::id)
                .forEach(condition -> found.put(
                        condition,
                        relations.on(condition, turns(condition, current, key -> latest(snapshot.positions(), key)))));
        return Present.of(snapshot, partitions, lagSeconds, current, found);
    }

    /** The whole table as JSON, packed. */
    Reply whole(Present at) {
        TableView view =
                view(at, sides(at.dossier()), List.copyOf(at.relations().keySet()));
        return Reply.of(Reply.tag(at.stamp(), "whole"), Export.Format.JSON.type(), written(view))
                .packedNow();
    }

    TableView view(Present at, List<SideId> sides, List<ConditionId> conditions) {
        List<Position> positions = at.snapshot().positions().values().stream()
                .filter(position -> sides.contains(position.side()) && conditions.contains(position.condition()))
                .toList();
        List<Relation> relations = conditions.stream()
                .flatMap(condition -> Stream.ofNullable(at.relations().get(condition)))
                .toList();
        return view(at.snapshot().at(), null, at, positions, relations);
    }

    /** A view of the present for writing as JSON. */
    List<Part> written(TableView present) {
        return TableBody.of(present, texts);
    }

    /** The answer about a cell of the present. */
    List<Part> cell(CellKey key, Present at) {
        Position position = at.snapshot().positions().get(key);
        return cell(
                key,
                position,
                at.head(),
                at.relations().get(key.condition()),
                at.snapshot().reading());
    }

    /** The answer about a cell of a view of that cell alone. */
    List<Part> cell(CellKey key, TableView view) {
        String head = Json.write(view.head());
        return cell(
                key,
                view.positions().isEmpty() ? null : view.positions().get(0),
                head.substring(0, head.length() - 1),
                view.relations().isEmpty() ? null : view.relations().get(0),
                view.reading());
    }

    private List<Part> cell(
            CellKey key, @Nullable Position position, String head, @Nullable Relation relation, Reading reading) {
        Reading.Tally tally = reading.conditions().get(key.condition().value());
        StringBuilder rest = new StringBuilder(1_000).append(',').append(head, 1, head.length());
        if (relation != null) {
            rest.append(",\"relation\":").append(Json.write(relation));
        }
        rest.append(",\"articlesRead\":").append(reading.articles());
        rest.append(",\"articlesOnCondition\":").append(tally == null ? 0 : tally.articles());
        if (reading.lastReadAt() != null) {
            rest.append(",\"lastReadAt\":").append(Json.write(reading.lastReadAt()));
        }
        Object cell = position == null ? new EmptyCell(key.side(), key.condition()) : position;
        return List.of(texts.opened(key, cell), Part.of(rest.append('}').toString()));
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
        Relations relations = new Relations(principals(now.dossier()));
        List<Relation> found = conditions.stream()
                .map(condition -> relations.on(
                        condition,
                        turns(
                                condition,
                                now.dossier(),
                                key -> past(ledgers.computeIfAbsent(key, table::ledger), when))))
                .toList();
        return view(when.asOf(), when.knownAt(), now, positions, found);
    }

    private static List<SideId> sides(Dossier dossier) {
        return dossier.sides().stream().map(Side::id).toList();
    }

    private static List<SideId> principals(Dossier dossier) {
        return dossier.sides().stream().filter(Side::principal).map(Side::id).toList();
    }

    private TableView view(
            Instant asOf, @Nullable Instant knownAt, Present at, List<Position> positions, List<Relation> found) {
        return new TableView(
                asOf,
                knownAt,
                at.partitions(),
                at.lagSeconds(),
                at.dossier().stamp(),
                positions,
                found,
                at.snapshot().reading());
    }

    private static Map<SideId, List<Turn>> turns(
            ConditionId condition, Dossier dossier, Function<CellKey, List<Turn>> known) {
        Map<SideId, List<Turn>> all = new HashMap<>();
        principals(dossier).forEach(side -> all.put(side, known.apply(new CellKey(side, condition))));
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
