package dev.parley.aggregate.api;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Handler;

/** What can be read at an address: by GET, and by HEAD without the body (RFC 9110, 9.3.2). */
final class Readable {
    private Readable() {}

    static void at(JavalinConfig config, String path, Handler handler) {
        config.routes.get(path, handler);
        config.routes.head(path, handler);
    }
}
