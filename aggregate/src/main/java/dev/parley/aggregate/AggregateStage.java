package dev.parley.aggregate;

import dev.parley.aggregate.api.TableApi;
import dev.parley.aggregate.table.ChangeTopic;
import dev.parley.aggregate.table.GroupWatch;
import dev.parley.aggregate.table.ReplicaFreshness;
import dev.parley.aggregate.table.TableReplica;
import dev.parley.aggregate.topology.Admission;
import dev.parley.aggregate.topology.AggregateTopology;
import dev.parley.runtime.Health;
import dev.parley.runtime.KafkaSettings;
import dev.parley.runtime.Stage;
import dev.parley.runtime.dossier.LiveDossier;
import dev.parley.runtime.http.HttpRoutes;
import dev.parley.runtime.streams.StreamsStage;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;

/** Keeps the table: files statements, sends positions and changes on, and answers questions about them. */
public final class AggregateStage implements Stage {
    /** The stage's name. */
    public static final String NAME = "aggregate";

    private final StreamsStage streams;
    private final TableReplica replica;
    private final GroupWatch group;
    private final TableApi api;
    private final LiveDossier dossier;

    private AggregateStage(
            StreamsStage streams, TableReplica replica, GroupWatch group, TableApi api, LiveDossier dossier) {
        this.streams = streams;
        this.replica = replica;
        this.group = group;
        this.api = api;
        this.dossier = dossier;
    }

    /** Makes the stage; nothing runs before {@link #start()}. The topics must exist by then. */
    public static AggregateStage of(AggregateSettings settings, KafkaSettings kafka, LiveDossier dossier) {
        InstantSource clock = InstantSource.system();
        Admission admission = new Admission(dossier, settings.retention());
        StreamsStage streams = StreamsStage.of(NAME, settings.streams(), kafka, new AggregateTopology(admission));
        Path copy = settings.streams().stateDir().resolve(settings.streams().applicationId() + "-table");
        TableReplica replica = new TableReplica(kafka, admission, copy, clock);
        GroupWatch group = new GroupWatch(kafka, settings.streams().applicationId(), replica, clock);
        TableApi api = new TableApi(
                settings.api(),
                dossier::current,
                replica.table(),
                new ReplicaFreshness(replica, group, clock),
                new ChangeTopic(kafka));
        replica.watch(api::publish);
        return new AggregateStage(streams, replica, group, api, dossier);
    }

    /** What the stage answers over HTTP: the API and the page. */
    public HttpRoutes routes() {
        return api;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void start() {
        streams.start();
        replica.start();
        group.start();
    }

    /** Ready once the table was read; another instance's work being moved here does not end that. */
    @Override
    public Health health() {
        Health work = streams.health();
        return new Health(
                work.live(),
                replica.loaded(),
                work.detail() + (replica.loaded() ? ", table read" : ", table being read"));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        streams.bindTo(registry);
        api.bindTo(registry);
        dossier.bindTo(registry);
    }

    @Override
    public void close() {
        api.close();
        group.close();
        replica.close();
        streams.close();
    }
}
