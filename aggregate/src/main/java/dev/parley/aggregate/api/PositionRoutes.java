package dev.parley.aggregate.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.aggregate.position.Ledger;
import dev.parley.aggregate.table.Freshness;
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

    /** Each cell and the table in its forms; past ones can be as large as the table, and as many as there are days. */
    private static final int PRESENT_KEPT = 256;

    private static final int PAST_KEPT = 24;

    /** A cell that nothing supports. */
    private record EmptyCell(SideId side, ConditionId condition) {}

    private final Ask ask;
    private final Supplier<Dossier> dossier;
    private final Freshness freshness;
    private final Table table;
    private final Tables tables;
    private final Replies present = new Replies(PRESENT_KEPT);
    private final Replies past = new Replies(PAST_KEPT);

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
        Tables.Present now = tables.now();
        List<Object> question = List.of(format, sides, conditions, when);
        String tag = tag(now, question);
        replies(when).send(context, question, tag, () -> {
            TableView view = when.map(time -> tables.asOf(time, now, sides, conditions))
                    .orElseGet(() -> tables.present(now, sides, conditions));
            boolean whole = when.isEmpty() && format == Export.Format.JSON;
            return whole
                    ? Reply.of(tag, format.type(), tables.written(view))
                    : Reply.of(tag, format.type(), Export.write(view, format));
        });
    }

    private void cell(Context context) {
        CellKey key = key(context);
        Optional<When> when = When.of(context);
        Service.require(freshness, context);
        Tables.Present now = tables.now();
        List<Object> question = List.of("cell", key, when);
        String tag = tag(now, question);
        replies(when).send(context, question, tag, () -> Reply.of(tag, JSON, cell(key, now, when)));
    }

    private List<Part> cell(CellKey key, Tables.Present now, Optional<When> when) {
        List<SideId> sides = List.of(key.side());
        List<ConditionId> conditions = List.of(key.condition());
        TableView view = when.map(time -> tables.asOf(time, now, sides, conditions))
                .orElseGet(() -> tables.present(now, sides, conditions));
        ObjectNode node = Json.mapper().valueToTree(view.head());
        view.relations().forEach(relation -> node.set("relation", Json.mapper().valueToTree(relation)));
        Reading reading = now.snapshot().reading();
        Reading.Tally tally = reading.conditions().get(key.condition().value());
        node.put("articlesRead", reading.articles());
        node.put("articlesOnCondition", tally == null ? 0 : tally.articles());
        if (reading.lastReadAt() != null) {
            node.put("lastReadAt", reading.lastReadAt().toString());
        }
        Object cell = view.positions().isEmpty()
                ? new EmptyCell(key.side(), key.condition())
                : view.positions().get(0);
        return List.of(tables.opened(key, cell), Part.of("," + Json.write(node).substring(1)));
    }

    private void history(Context context) {
        CellKey key = key(context);
        When when = When.of(context).orElse(When.ever());
        Optional<Instant> from = Ask.start(context, "from");
        Optional<Instant> to = Ask.time(context, "to");
        Ask.requireOrder("from", from, "to", to);
        Service.require(freshness, context);
        List<Object> question = List.of("history", key, when, from, to);
        String tag = tag(tables.now(), question);
        past.send(context, question, tag, () -> {
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

    private Replies replies(Optional<When> when) {
        return when.isEmpty() ? present : past;
    }

    private String tag(Tables.Present now, List<Object> question) {
        return Reply.tag(now.snapshot().store(), dossier.get().hash(), now.partitions(), now.lagSeconds(), question);
    }

    private static byte[] bytes(Object body) {
        return Json.bytes(body);
    }
}
