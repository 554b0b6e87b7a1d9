package dev.parley.aggregate.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.aggregate.position.Ledger;
import dev.parley.aggregate.table.Freshness;
import dev.parley.aggregate.table.Snapshot;
import dev.parley.aggregate.table.Table;
import dev.parley.model.CellKey;
import dev.parley.model.ConditionId;
import dev.parley.model.Json;
import dev.parley.model.Reading;
import dev.parley.model.SideId;
import dev.parley.model.Turn;
import dev.parley.model.dossier.Dossier;
import dev.parley.runtime.http.HttpRoutes;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The table, its cells and their history. */
final class PositionRoutes implements HttpRoutes {
    private static final String JSON = "application/json; charset=utf-8";

    private final Ask ask;
    private final Supplier<Dossier> dossier;
    private final Freshness freshness;
    private final Table table;
    private final Tables tables;
    private final Replies replies = new Replies();

    PositionRoutes(Supplier<Dossier> dossier, Freshness freshness, Table table, Tables tables) {
        this.ask = new Ask(dossier);
        this.dossier = dossier;
        this.freshness = freshness;
        this.table = table;
        this.tables = tables;
    }

    @Override
    public void addTo(JavalinConfig config) {
        config.routes.get("/api/v1/positions", this::positions);
        config.routes.get("/api/v1/positions/{side}/{condition}", this::cell);
        config.routes.get("/api/v1/positions/{side}/{condition}/history", this::history);
    }

    private void positions(Context context) {
        List<SideId> sides = ask.sides(context);
        List<ConditionId> conditions = ask.conditions(context);
        Optional<When> when = When.of(context);
        Export.Format format = Export.Format.of(context);
        Service.require(freshness, context);
        Snapshot now = tables.now();
        String tag = tag(now, format, sides, conditions, when);
        replies.send(context, tag, () -> {
            TableView view = when.map(time -> tables.asOf(time, sides, conditions))
                    .orElseGet(() -> tables.present(now, sides, conditions));
            boolean present = when.isEmpty() && format == Export.Format.JSON;
            return present
                    ? Reply.of(tag, format.type(), tables.written(view))
                    : Reply.of(tag, format.type(), Export.write(view, format));
        });
    }

    private void cell(Context context) {
        CellKey key = key(context);
        Optional<When> when = When.of(context);
        Service.require(freshness, context);
        Snapshot now = tables.now();
        String tag = tag(now, "cell", key, when);
        replies.send(context, tag, () -> Reply.of(tag, JSON, bytes(cell(key, now, when))));
    }

    private ObjectNode cell(CellKey key, Snapshot now, Optional<When> when) {
        List<SideId> sides = List.of(key.side());
        List<ConditionId> conditions = List.of(key.condition());
        TableView view = when.map(time -> tables.asOf(time, sides, conditions))
                .orElseGet(() -> tables.present(now, sides, conditions));
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("side", key.side().value()).put("condition", key.condition().value());
        view.positions()
                .forEach(position -> node.setAll((ObjectNode) Json.mapper().valueToTree(position)));
        node.setAll((ObjectNode) Json.mapper().valueToTree(view.head()));
        view.relations().forEach(relation -> node.set("relation", Json.mapper().valueToTree(relation)));
        Reading reading = now.reading();
        Reading.Tally tally = reading.conditions().get(key.condition().value());
        node.put("articlesRead", reading.articles());
        node.put("articlesOnCondition", tally == null ? 0 : tally.articles());
        if (reading.lastReadAt() != null) {
            node.put("lastReadAt", reading.lastReadAt().toString());
        }
        return node;
    }

    private void history(Context context) {
        CellKey key = key(context);
        When when = When.of(context).orElse(When.ever());
        Optional<Instant> from = Ask.start(context, "from");
        Optional<Instant> to = Ask.time(context, "to");
        Ask.requireOrder("from", from, "to", to);
        Service.require(freshness, context);
        String tag = tag(tables.now(), "history", key, when, from, to);
        replies.send(context, tag, () -> {
            Ledger ledger = table.ledger(key);
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("side", key.side());
            body.put("condition", key.condition());
            When.of(context).ifPresent(time -> body.put("asOf", time.asOf()));
            Optional.ofNullable(when.knownAt()).ifPresent(known -> body.put("knownAt", known));
            body.put("said", within(ledger.turnsBySaid(when.asOf(), when.known()), from, to));
            body.put("seen", within(ledger.turnsBySeen(when.asOf(), when.known()), from, to));
            return Reply.of(tag, JSON, bytes(body));
        });
    }

    private static List<Turn> within(List<Turn> turns, Optional<Instant> from, Optional<Instant> to) {
        return turns.stream()
                .filter(turn -> ended(turn).isEmpty()
                        || from.isEmpty()
                        || ended(turn).get().isAfter(from.get()))
                .filter(turn -> to.isEmpty() || !turn.from().isAfter(to.get()))
                .toList();
    }

    private static Optional<Instant> ended(Turn turn) {
        return Optional.ofNullable(turn.until());
    }

    private CellKey key(Context context) {
        return new CellKey(ask.side(context.pathParam("side")), ask.condition(context.pathParam("condition")));
    }

    private String tag(Snapshot now, Object... question) {
        return Reply.tag(
                now.store(), dossier.get().hash(), freshness.partitions(), freshness.lagSeconds(), List.of(question));
    }

    private static byte[] bytes(Object body) {
        return Json.bytes(body);
    }
}
