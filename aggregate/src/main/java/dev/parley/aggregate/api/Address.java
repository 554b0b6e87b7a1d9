package dev.parley.aggregate.api;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Handler;

/** Where something can be read: by GET, and by HEAD without the body (RFC 9110, 9.3.2). */
final class Address {
    private Address() {}

    static void readable(JavalinConfig config, String path, Handler handler) {
        config.routes.get(path, handler);
        config.routes.head(path, handler);
    }
}
