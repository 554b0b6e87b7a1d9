package dev.parley.aggregate.api;

import dev.parley.runtime.http.Problem;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Set;

/**
 * Where something can be read: by GET, and by HEAD without the body (RFC 9110, 9.3.2). A parameter that the description of
 * the interface does not have for it is refused: misspelt and passed over, a question about another day would be answered
 * with today.
 */
final class Address {
    private static final OpenApi DESCRIBED = OpenApi.read();

    private Address() {}

    static void readable(JavalinConfig config, String path, Handler handler) {
        Handler checked = checked(path, handler);
        config.routes.get(path, checked);
        config.routes.head(path, checked);
    }

    /** By GET alone: what never ends has no answer without a body. */
    static void streamed(JavalinConfig config, String path, Handler handler) {
        config.routes.get(path, checked(path, handler));
    }

    private static Handler checked(String path, Handler handler) {
        Set<String> known = DESCRIBED.parameters(path);
        return context -> {
            requireKnown(context, known);
            handler.handle(context);
        };
    }

    private static void requireKnown(Context context, Set<String> known) {
        if (context.queryString() == null) {
            return;
        }
        for (String field : context.queryParamMap().keySet()) {
            if (!known.contains(field)) {
                throw new Problem(
                                HttpStatus.BAD_REQUEST,
                                "there is no parameter '" + field + "' here; "
                                        + (known.isEmpty() ? "none is allowed" : "known lists those that there are"),
                                Map.of("field", field, "known", known))
                        .asException();
            }
        }
    }
}
