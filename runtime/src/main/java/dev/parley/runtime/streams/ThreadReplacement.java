package dev.parley.runtime.streams;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
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
    private final Deque<Instant> deaths = new ArrayDeque<>();

    ThreadReplacement(String stage, InstantSource clock) {
        this.stage = stage;
        this.clock = clock;
    }

    @Override
    public synchronized StreamThreadExceptionResponse handle(Throwable failure) {
        Instant now = clock.instant();
        deaths.addLast(now);
        deaths.removeIf(death -> death.isBefore(now.minus(WITHIN)));
        boolean mendable = !(failure instanceof Error) && !(failure.getCause() instanceof MissingSourceTopicException);
        if (mendable && deaths.size() <= MOST) {
            LOG.warn("{}: a stream thread died and is replaced", stage, failure);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        LOG.error("{}: stops, a stream thread died {} times within {}", stage, deaths.size(), WITHIN, failure);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
}
