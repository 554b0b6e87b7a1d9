package dev.parley.aggregate.api;

import dev.parley.aggregate.table.GroupWatch;
import dev.parley.aggregate.table.TableReplica;
import dev.parley.runtime.http.Problem;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;

/** How well the table can be served now. */
final class Service {
    private static final String RETRY_SECONDS = "1";

    private final TableReplica replica;
    private final GroupWatch group;
    private final InstantSource clock;

    Service(TableReplica replica, GroupWatch group, InstantSource clock) {
        this.replica = replica;
        this.group = group;
        this.clock = clock;
    }

    /** Ends the request with 503 while the table is not complete. */
    void require(Context context) {
        if (!replica.loaded()) {
            throw unavailable(context, "the table is being read; try again in " + RETRY_SECONDS + " s");
        }
    }

    static RuntimeException unavailable(Context context, String detail) {
        context.header("Retry-After", RETRY_SECONDS);
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, detail).asException();
    }

    /** Partitions that some instance works on, of all. */
    String partitions() {
        GroupWatch.Progress progress = group.progress();
        return progress.worked() + "/" + progress.all();
    }

    /** For how long there have been statements that are not in the table. */
    long lagSeconds() {
        Instant now = clock.instant();
        return Stream.ofNullable(replica.behindSince())
                .map(since -> Duration.between(since, now).toSeconds())
                .reduce(
                        Stream.ofNullable(group.progress().behindSince())
                                .map(since -> Duration.between(since, now).toSeconds())
                                .findFirst()
                                .orElse(0L),
                        Math::max);
    }
}
