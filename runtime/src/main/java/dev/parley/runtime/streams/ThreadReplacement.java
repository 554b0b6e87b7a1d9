package dev.parley.runtime.streams;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stream thread that dies is replaced, so that a passing fault of the broker heals by itself; one that keeps dying, or
 * that dies of what no restart mends, stops the stage, which is then no longer live.
 */
final class ThreadReplacement implements StreamsUncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadReplacement.class);
    private static final int MOST = 5;
    private static final Duration WITHIN = Duration.ofMinutes(2);

    private final String stage;
    private final InstantSource clock;
    private final Supplier<Optional<String>> fault;
    private final Deque<Instant> deaths = new ArrayDeque<>();
    private volatile @Nullable String stopped;

    /**
     * Of one stage.
     *
     * @param fault looks whether something is wrong that no restart mends, and says what
     */
    ThreadReplacement(String stage, InstantSource clock, Supplier<Optional<String>> fault) {
        this.stage = stage;
        this.clock = clock;
        this.fault = fault;
    }

    /** Of what the stage was stopped, in words for the operator; absent where it was not, or where only the log says. */
    Optional<String> stopped() {
        return Optional.ofNullable(stopped);
    }

    @Override
    public synchronized StreamThreadExceptionResponse handle(Throwable failure) {
        Instant now = clock.instant();
        deaths.addLast(now);
        deaths.removeIf(death -> death.isBefore(now.minus(WITHIN)));
        stopped = fault.get().orElse(null);
        if (stopped != null) {
            LOG.error("{}: stops: {}", stage, stopped);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        boolean mendable = !(failure instanceof Error) && !(failure.getCause() instanceof MissingSourceTopicException);
        if (mendable && deaths.size() <= MOST) {
            LOG.warn("{}: a stream thread died and is replaced", stage, failure);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        LOG.error("{}: stops, a stream thread died {} times within {}", stage, deaths.size(), WITHIN, failure);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
}
