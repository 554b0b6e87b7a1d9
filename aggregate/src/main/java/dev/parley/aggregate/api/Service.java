package dev.parley.aggregate.api;

import dev.parley.aggregate.table.Freshness;
import dev.parley.runtime.http.Problem;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Refuses what cannot be answered rightly now. */
final class Service {
    private static final String RETRY_SECONDS = "1";

    private Service() {}

    /** Ends the request with 503 while the table is not complete. */
    static void require(Freshness freshness, Context context) {
        if (!freshness.loaded()) {
            throw unavailable(context, "the table is being read; try again in " + RETRY_SECONDS + " s");
        }
    }

    static RuntimeException unavailable(Context context, String detail) {
        context.header("Retry-After", RETRY_SECONDS);
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, detail).asException();
    }
}
