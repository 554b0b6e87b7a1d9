package dev.parley.aggregate.api;

import dev.parley.aggregate.table.ChangeArchive;
import dev.parley.aggregate.table.Freshness;
import dev.parley.aggregate.table.Table;
import dev.parley.aggregate.table.TableEvent;
import dev.parley.model.dossier.Dossier;
import dev.parley.runtime.http.HttpRoutes;
import io.javalin.config.JavalinConfig;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Supplier;

/** All that the table answers over HTTP. */
public final class TableApi implements HttpRoutes {
    private final List<HttpRoutes> routes;
    private final ChangeRoutes changes;
    private final LatestTable latest;
    private final Freshness freshness;

    /** Answers from a table of a dossier that does not change, with no changes but those that it holds. */
    public TableApi(ApiSettings settings, Dossier dossier, Table table, Freshness freshness) {
        this(settings, () -> dossier, table, freshness, ChangeArchive.none());
    }

    /**
     * Answers from a table, whose events must be handed to {@link #publish}, as the dossier is at each request.
     *
     * @param archive what a client of the stream is given that missed more than the table holds
     */
    public TableApi(
            ApiSettings settings, Supplier<Dossier> dossier, Table table, Freshness freshness, ChangeArchive archive) {
        this.freshness = freshness;
        this.changes = new ChangeRoutes(settings, freshness, table, archive);
        Tables tables = new Tables(table);
        this.latest = new LatestTable(table, tables, dossier, freshness, changes::publish);
        this.routes = List.of(
                new Guard(settings),
                new PositionRoutes(dossier, freshness, table, tables, latest),
                new StatementRoutes(dossier, freshness, table),
                changes,
                new AtomRoutes(dossier, freshness, table),
                new DossierRoutes(dossier),
                new PageRoutes());
    }

    /** Takes in what moved, without waiting; those who watch are told when it can be read. */
    public void publish(List<TableEvent> events) {
        latest.moved(events);
    }

    /** Makes the table ready as it is now, not only soon. */
    void settle() {
        latest.make();
    }

    @Override
    public void addTo(JavalinConfig config) {
        config.http.prefer405over404 = true;
        routes.forEach(route -> route.addTo(config));
        latest.start();
    }

    /** Publishes what the interface counts. */
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("parley.streams.dropped", changes, ChangeRoutes::dropped)
                .description("Clients of the change stream that were too slow")
                .register(registry);
        Gauge.builder("parley.streams.open", changes, ChangeRoutes::open)
                .description("Clients of the change stream")
                .register(registry);
        Gauge.builder("parley.table.lag.seconds", freshness, Freshness::lagSeconds)
                .description("For how long there have been statements that are not in the table")
                .register(registry);
    }

    /** Ends every stream of events; clients come back by themselves. */
    public void close() {
        latest.close();
        changes.close();
    }
}
