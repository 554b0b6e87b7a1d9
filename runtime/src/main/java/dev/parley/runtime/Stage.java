package dev.parley.runtime;

import io.micrometer.core.instrument.MeterRegistry;

/**
 * One of the three workers, or the watch over their broker, as the process that runs it sees it. The caller starts it once and closes it once; both may
 * be called from any thread.
 */
public interface Stage extends AutoCloseable {
    /** A short name: {@code ingest}, {@code enrich}, {@code aggregate} or {@code broker}. */
    String name();

    /** Begins to work and returns at once. */
    void start();

    /** How it is now; never blocks. */
    Health health();

    /** Publishes what the stage counts and measures; nothing by default. */
    default void bindTo(MeterRegistry registry) {}

    /** Stops cleanly: what was begun is finished or rolled back. Calling it again does nothing. */
    @Override
    void close();
}
