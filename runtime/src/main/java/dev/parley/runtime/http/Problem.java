package dev.parley.runtime.http;

import dev.parley.model.Json;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error as an HTTP client reads it (RFC 9457, {@code application/problem+json}).
 *
 * @param detail what was wrong, the value, and what is allowed
 * @param extensions further members, for example {@code known} with the ids that would have been right
 */
public record Problem(HttpStatus status, String detail, Map<String, ?> extensions) {
    /** The media type of problem details. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        extensions = Map.copyOf(extensions);
    }

    /** A problem with nothing to add. */
    public static Problem of(HttpStatus status, String detail) {
        return new Problem(status, detail, Map.of());
    }

    /** Answers a request with this problem. */
    public void answer(Context context) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", status.getMessage());
        body.put("status", status.getCode());
        body.put("detail", detail);
        body.put("instance", context.path());
        body.putAll(extensions);
        context.status(status).contentType(MEDIA_TYPE).result(Json.write(body));
    }

    /** This problem as an exception, for a handler deep inside. */
    public ProblemException asException() {
        return new ProblemException(this);
    }
}
