package dev.parley.app.pipeline;

import dev.parley.aggregate.AggregateStage;
import dev.parley.enrich.EnrichStage;
import dev.parley.ingest.stage.IngestStage;
import dev.parley.model.topic.Topics;
import dev.parley.runtime.Health;
import dev.parley.runtime.Stage;
import dev.parley.runtime.dossier.LiveDossier;
import dev.parley.runtime.http.HttpSettings;
import dev.parley.runtime.http.StageServer;
import dev.parley.runtime.topic.Cluster;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** All three stages in this process with one HTTP server, from feeds to the table. */
public final class Flow implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final IngestStage ingest;
    private final List<Stage> stages;
    private final StageServer server;

    private Flow(IngestStage ingest, List<Stage> stages, StageServer server) {
        this.ingest = ingest;
        this.stages = stages;
        this.server = server;
    }

    /** Listens, then starts the stages, the last of the flow first. */
    public static Flow start(Stages make, LiveDossier dossier, IngestStage ingest, HttpSettings http) {
        AggregateStage aggregate = make.aggregate(dossier);
        EnrichStage enrich = make.enrich(dossier);
        List<Stage> stages = List.of(make.watch(), aggregate, enrich, ingest);
        Flow flow = new Flow(ingest, stages, StageServer.start(http, stages, List.of(aggregate.routes())));
        stages.forEach(Stage::start);
        return flow;
    }

    /** Where to point a browser. */
    public URI address() {
        return server.address();
    }

    /** The stage that polls. */
    public IngestStage ingest() {
        return ingest;
    }

    /** Waits until every article that was published is in the table. */
    public void awaitTable(Broker broker, Cluster cluster) throws InterruptedException {
        Drain drain = new Drain(cluster, broker.kafka());
        while (drain.left(Stages.ENRICH_GROUP, Topics.ARTICLE) > 0) {
            pause();
        }
        while (drain.left(Stages.AGGREGATE_GROUP, Topics.STATEMENT) > 0) {
            pause();
        }
    }

    /**
     * Waits a little.
     *
     * @throws IllegalStateException where a stage has stopped for good
     */
    public void pause() throws InterruptedException {
        for (Stage stage : stages) {
            Health health = stage.health();
            if (!health.live()) {
                throw new IllegalStateException(stage.name() + " has stopped: " + health.detail());
            }
        }
        Thread.sleep(PAUSE.toMillis());
    }

    /** Stops polling first, then the rest in the order of the flow. */
    @Override
    public void close() {
        for (int i = stages.size() - 1; i >= 0; i--) {
            stages.get(i).close();
        }
        server.close();
    }
}
