package dev.parley.aggregate.api;

import dev.parley.aggregate.table.Freshness;
import dev.parley.aggregate.table.Table;
import dev.parley.model.CellKey;
import dev.parley.model.ConditionId;
import dev.parley.model.SideId;
import dev.parley.model.Statement;
import dev.parley.model.dossier.Dossier;
import dev.parley.runtime.http.HttpRoutes;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The statements behind the table, in pages. */
final class StatementRoutes implements HttpRoutes {
    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 500;
    private static final Instant EVER = When.ever().asOf();

    /** The latest said first; total, so that a page goes on exactly where the one before ended. */
    private static final Comparator<Statement> ORDER = Comparator.comparing(StatementRoutes::said)
            .reversed()
            .thenComparing(Statement::id)
            .thenComparing(Statement::revision)
            .thenComparing(Statement::isRetraction);

    private final Ask ask;
    private final Freshness freshness;
    private final Table table;

    StatementRoutes(Supplier<Dossier> dossier, Freshness freshness, Table table) {
        this.ask = new Ask(dossier);
        this.freshness = freshness;
        this.table = table;
    }

    @Override
    public void addTo(JavalinConfig config) {
        Address.readable(config, "/api/v1/statements", this::statements);
    }

    private void statements(Context context) {
        List<SideId> sides = ask.sides(context);
        List<ConditionId> conditions = ask.conditions(context);
        Predicate<Statement> wanted = wanted(context);
        int size = Ask.number(context, "pageSize", PAGE, 1, LARGEST_PAGE);
        Optional<PageToken> token = PageToken.of(context);
        boolean retracted = Ask.oneOf(context, "retracted", List.of("true", "false"))
                .filter("true"::equals)
                .isPresent();
        Instant knownAt = Ask.time(context, "knownAt").orElse(EVER);
        Service.require(freshness, context);
        List<Statement> found = new ArrayList<>();
        for (SideId side : sides) {
            for (ConditionId condition : conditions) {
                versions(new CellKey(side, condition), retracted, knownAt).stream()
                        .filter(wanted)
                        .filter(statement -> token.isEmpty() || token.get().isBefore(statement, ORDER))
                        .forEach(found::add);
            }
        }
        found.sort(ORDER);
        context.json(page(context, found, size));
    }

    private static Map<String, Object> page(Context context, List<Statement> found, int size) {
        Map<String, Object> page = new LinkedHashMap<>();
        List<Statement> shown = found.subList(0, Math.min(size, found.size()));
        page.put("statements", shown);
        if (found.size() > size) {
            page.put(
                    "nextPageToken",
                    PageToken.after(context, shown.get(size - 1)).toString());
        }
        return page;
    }

    private List<Statement> versions(CellKey key, boolean retracted, Instant knownAt) {
        return retracted
                ? table.statements(key).stream()
                        .filter(statement -> !seen(statement).isAfter(knownAt))
                        .distinct()
                        .toList()
                : table.ledger(key).asserted(EVER, knownAt);
    }

    private static Predicate<Statement> wanted(Context context) {
        Optional<Instant> since = Ask.start(context, "since");
        Optional<Instant> until = Ask.time(context, "until");
        Ask.requireOrder("since", since, "until", until);
        String outlet = context.queryParam("outlet");
        String article = context.queryParam("article");
        return statement -> (since.isEmpty() || !said(statement).isBefore(since.get()))
                && (until.isEmpty() || !said(statement).isAfter(until.get()))
                && (outlet == null || outlet.equals(statement.source()))
                && (article == null
                        || article.equals(statement.articleId().value())
                        || article.equals(statement.url()));
    }

    static Instant said(Statement statement) {
        return Optional.ofNullable(statement.saidAt()).orElseGet(() -> seen(statement));
    }

    private static Instant seen(Statement statement) {
        return Objects.requireNonNullElse(statement.seenAt(), Instant.EPOCH);
    }
}
