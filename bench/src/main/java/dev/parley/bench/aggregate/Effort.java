package dev.parley.bench.aggregate;

import java.time.Duration;
import java.util.Locale;

/**
 * Processor time that the processes of a benchmark have used by a moment: it tells a stage that is slow from a machine that
 * gives it nothing to run on.
 *
 * @param at of {@link System#nanoTime()}
 */
record Effort(long at, Duration enrich, Duration aggregate, Duration bench) {
    static Effort of(AggregateProcess enrich, AggregateProcess aggregate) {
        return new Effort(
                System.nanoTime(),
                used(enrich.process().toHandle()),
                used(aggregate.process().toHandle()),
                used(ProcessHandle.current()));
    }

    /** What each used of a processor since another moment, where 1 is the whole of one. */
    String since(Effort before) {
        double seconds = (at - before.at) / 1e9;
        return String.format(
                Locale.ROOT,
                "enrich %.2f, aggregate %.2f, bench %.2f (%.0f s)",
                enrich.minus(before.enrich).toMillis() / 1e3 / seconds,
                aggregate.minus(before.aggregate).toMillis() / 1e3 / seconds,
                bench.minus(before.bench).toMillis() / 1e3 / seconds,
                seconds);
    }

    private static Duration used(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
