package dev.parley.aggregate.api;

import dev.parley.runtime.http.HttpRoutes;
import io.javalin.config.JavalinConfig;
import io.javalin.http.staticfiles.Location;
import java.util.Map;

/** The page, from the jar: no outside resource, and a browser that would load one is told not to. */
final class PageRoutes implements HttpRoutes {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    public void addTo(JavalinConfig config) {
        config.staticFiles.add(files -> {
            files.hostedPath = "/";
            files.directory = "/page";
            files.location = Location.CLASSPATH;
            files.headers = Map.of("Cache-Control", "no-cache", "Content-Security-Policy", POLICY);
        });
    }
}
