package dev.parley.runtime.http;

import io.javalin.config.JavalinConfig;

/** What a stage adds to its process's HTTP server: routes, streams of events, static files. */
@FunctionalInterface
public interface HttpRoutes {
    /** Called once before the server starts. */
    void addTo(JavalinConfig config);
}
