package dev.parley.app.pipeline;

import dev.parley.model.topic.Topic;
import dev.parley.runtime.Health;
import dev.parley.runtime.Stage;
import dev.parley.runtime.http.HttpRoutes;
import dev.parley.runtime.http.HttpSettings;
import dev.parley.runtime.http.StageServer;
import dev.parley.runtime.topic.Cluster;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Stages that run in this process, and their HTTP server. */
public final class Pipeline implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final List<Stage> stages;
    private final StageServer server;

    private Pipeline(List<Stage> stages, StageServer server) {
        this.stages = List.copyOf(stages);
        this.server = server;
    }

    /** Listens, then starts each stage in the order given. */
    public static Pipeline start(List<Stage> stages, List<HttpRoutes> routes, HttpSettings http) {
        Pipeline pipeline = new Pipeline(stages, StageServer.start(http, stages, routes));
        try {
            stages.forEach(Stage::start);
        } catch (RuntimeException e) {
            pipeline.close();
            throw e;
        }
        return pipeline;
    }

    /** Where to point a browser. */
    public URI address() {
        return server.address();
    }

    /**
     * Waits until each group has done all that is on its topic, one after the other in the order of the flow.
     *
     * @param groups in that order
     */
    public void awaitDone(Cluster cluster, Broker broker, Map<String, Topic<?, ?>> groups) throws InterruptedException {
        Drain drain = new Drain(cluster, broker.kafka());
        for (Map.Entry<String, Topic<?, ?>> group : groups.entrySet()) {
            while (drain.left(group.getKey(), group.getValue()) > 0) {
                requireLive();
                Thread.sleep(PAUSE.toMillis());
            }
        }
    }

    /** The first stage in the reverse order of the flow is closed first, so that nothing is begun that cannot end. */
    @Override
    public void close() {
        stages.forEach(Stage::close);
        server.close();
    }

    private void requireLive() {
        for (Stage stage : stages) {
            Health health = stage.health();
            if (!health.live()) {
                throw new IllegalStateException(stage.name() + " has stopped: " + health.detail());
            }
        }
    }
}
