package dev.parley.aggregate.api;

import dev.parley.aggregate.table.GroupWatch;
import dev.parley.aggregate.table.TableReplica;
import dev.parley.model.dossier.Dossier;
import dev.parley.runtime.http.HttpRoutes;
import io.javalin.config.JavalinConfig;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;

/** All that the table answers over HTTP. */
public final class TableApi implements HttpRoutes {
    private final List<HttpRoutes> routes;
    private final ChangeRoutes changes;
    private final Service service;

    public TableApi(
            ApiSettings settings, Dossier dossier, TableReplica replica, GroupWatch group, InstantSource clock) {
        this.service = new Service(replica, group, clock);
        Tables tables = new Tables(replica.table(), dossier, service);
        this.changes = new ChangeRoutes(settings, service, replica.table());
        this.routes = List.of(
                new Guard(settings),
                new PositionRoutes(dossier, service, replica.table(), tables),
                new StatementRoutes(dossier, service, replica.table()),
                changes,
                new DossierRoutes(dossier),
                new PageRoutes());
        replica.watch(tables::moved);
        replica.watch(changes::publish);
    }

    @Override
    public void addTo(JavalinConfig config) {
        routes.forEach(route -> route.addTo(config));
    }

    /** Publishes what the interface counts. */
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("parley.streams.dropped", changes, ChangeRoutes::dropped)
                .description("Clients of the change stream that were too slow")
                .register(registry);
        Gauge.builder("parley.streams.open", changes, ChangeRoutes::open)
                .description("Clients of the change stream")
                .register(registry);
        Gauge.builder("parley.table.lag.seconds", service, Service::lagSeconds)
                .description("For how long there have been statements that are not in the table")
                .register(registry);
    }

    /** Ends every stream of events; clients come back by themselves. */
    public void close() {
        changes.close();
    }
}
