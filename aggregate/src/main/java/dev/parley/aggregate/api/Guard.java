package dev.parley.aggregate.api;

import dev.parley.runtime.http.HttpRoutes;
import dev.parley.runtime.http.Problem;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Who may read: everybody, or bearers of the operator's token; and which other origins' pages. */
final class Guard implements HttpRoutes {
    private static final String API = "/api/*";
    private static final String ALLOWED = "GET, HEAD, OPTIONS";
    private static final String BEARER = "Bearer ";

    private final ApiSettings settings;

    Guard(ApiSettings settings) {
        this.settings = settings;
    }

    @Override
    public void addTo(JavalinConfig config) {
        config.routes.before(context ->
                context.header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "no-referrer"));
        config.routes.before(API, this::origin);
        config.routes.before(API, this::token);
        config.routes.before(API, Guard::preflight);
    }

    /** Answered here and for every address, so that only what is there counts as an address. */
    private static void preflight(Context context) {
        if (context.method().equals(HandlerType.OPTIONS)) {
            context.status(HttpStatus.NO_CONTENT).header("Allow", ALLOWED).skipRemainingHandlers();
        }
    }

    private void origin(Context context) {
        String origin = context.header("Origin");
        if (settings.origins().isEmpty()) {
            return;
        }
        context.res()
                .addHeader("Vary", "Origin"); // to who has no origin, too: a cache may keep this answer for one who has
        if (origin == null) {
            return;
        }
        if (settings.origins().contains("*") || settings.origins().contains(origin)) {
            context.header("Access-Control-Allow-Origin", settings.origins().contains("*") ? "*" : origin)
                    .header("Access-Control-Allow-Methods", ALLOWED)
                    .header("Access-Control-Allow-Headers", "Authorization, If-None-Match, Last-Event-ID")
                    .header("Access-Control-Expose-Headers", "ETag, Retry-After");
        }
    }

    private void token(Context context) {
        String token = settings.token();
        if (token == null || context.method().equals(HandlerType.OPTIONS)) {
            return;
        }
        String given = context.header("Authorization");
        boolean right = given != null
                && given.startsWith(BEARER)
                && MessageDigest.isEqual(
                        given.substring(BEARER.length()).trim().getBytes(StandardCharsets.UTF_8),
                        token.getBytes(StandardCharsets.UTF_8));
        if (!right) {
            context.header("WWW-Authenticate", "Bearer");
            throw Problem.of(HttpStatus.UNAUTHORIZED, "this server asks for 'Authorization: Bearer' and its token")
                    .asException();
        }
    }
}
