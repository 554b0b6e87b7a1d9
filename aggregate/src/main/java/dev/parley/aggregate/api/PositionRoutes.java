package dev.parley.aggregate.api;

import dev.parley.aggregate.position.Ledger;
import dev.parley.aggregate.table.Freshness;
import dev.parley.aggregate.table.Table;
import dev.parley.model.CellKey;
import dev.parley.model.ConditionId;
import dev.parley.model.Json;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The table, its cells and their history. */
final class PositionRoutes implements HttpRoutes {
    private static final String JSON = "application/json; charset=utf-8";

    /** The table in its forms and parts; past ones can be as large as the table, and as many as there are days. */
    private static final int PRESENT_KEPT = 64;

    private static final int PAST_KEPT = 24;

    /** The answer about a cell, good as long as the present has that stamp. */
    private record CellReply(String stamp, Reply reply) {}

    private final Ask ask;
    private final Freshness freshness;
    private final Table table;
    private final Tables tables;
    private final LatestTable latest;
    private final Map<CellKey, CellReply> cells = new ConcurrentHashMap<>();
    private final Replies present = new Replies(PRESENT_KEPT);
    private final Replies past = new Replies(PAST_KEPT);

    PositionRoutes(Supplier<Dossier> dossier, Freshness freshness, Table table, Tables tables, LatestTable latest) {
        this.ask = new Ask(dossier);
        this.latest = latest;
        this.freshness = freshness;
        this.table = table;
        this.tables = tables;
    }

    @Override
    public void addTo(JavalinConfig config) {
        Address.readable(config, "/api/v1/positions", this::positions);
        Address.readable(config, "/api/v1/positions/{side}/{condition}", this::cell);
        Address.readable(config, "/api/v1/positions/{side}/{condition}/history", this::history);
    }

    private void positions(Context context) {
        Export.Format format = Export.Format.of(context);
        if (context.queryString() == null && format == Export.Format.JSON) {
            Service.require(freshness, context);
            latest.whole().send(context);
            return;
        }
        List<SideId> sides = ask.sides(context);
        List<ConditionId> conditions = ask.conditions(context);
        Optional<When> when = When.of(context);
        Service.require(freshness, context);
        boolean json = when.isEmpty() && format == Export.Format.JSON;
        Present now = latest.now();
        List<Object> question = List.of(format, sides, conditions, when);
        String tag = Reply.tag(now.stamp(), question);
        replies(when).send(context, question, tag, () -> {
            TableView view = when.map(time -> tables.asOf(time, now, sides, conditions))
                    .orElseGet(() -> tables.view(now, sides, conditions));
            return json
                    ? Reply.of(tag, format.type(), tables.written(view))
                    : Reply.of(tag, format.type(), Export.write(view, format));
        });
    }

    private void cell(Context context) {
        CellKey key = key(context);
        Optional<When> when = When.of(context);
        Service.require(freshness, context);
        Present now = latest.now();
        if (when.isEmpty()) {
            cell(key, now).send(context);
            return;
        }
        List<Object> question = List.of("cell", key, when);
        String tag = Reply.tag(now.stamp(), question);
        past.send(context, question, tag, () -> {
            TableView view = tables.asOf(when.get(), now, List.of(key.side()), List.of(key.condition()));
            return Reply.of(tag, JSON, tables.cell(key, view));
        });
    }

    /** Nobody waits for another here: two at once make it twice. */
    private Reply cell(CellKey key, Present now) {
        CellReply known = cells.get(key);
        if (known != null && known.stamp().equals(now.stamp())) {
            return known.reply();
        }
        Reply reply = Reply.of(now.tag(key), JSON, tables.cell(key, now));
        cells.put(key, new CellReply(now.stamp(), reply));
        return reply;
    }

    private void history(Context context) {
        CellKey key = key(context);
        When when = When.of(context).orElse(When.ever());
        Optional<Instant> from = Ask.start(context, "from");
        Optional<Instant> to = Ask.time(context, "to");
        Ask.requireOrder("from", from, "to", to);
        Service.require(freshness, context);
        List<Object> question = List.of("history", key, when, from, to);
        String tag = Reply.tag(latest.now().stamp(), question);
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

    private static byte[] bytes(Object body) {
        return Json.bytes(body);
    }
}
