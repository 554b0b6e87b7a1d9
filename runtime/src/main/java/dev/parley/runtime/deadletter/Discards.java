package dev.parley.runtime.deadletter;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How many records one stage discarded, by reason. Safe for use by several threads. */
public final class Discards {
    private final String stage;
    private final Map<DiscardReason, LongAdder> counts = new EnumMap<>(DiscardReason.class);

    public Discards(String stage) {
        this.stage = stage;
        for (DiscardReason reason : DiscardReason.values()) {
            counts.put(reason, new LongAdder());
        }
    }

    /** The stage's name. */
    public String stage() {
        return stage;
    }

    /** Counts one more. */
    public void count(DiscardReason reason) {
        adder(reason).increment();
    }

    /** How many so far for one reason. */
    public long of(DiscardReason reason) {
        return adder(reason).sum();
    }

    /** How many so far, whatever the reason. */
    public long total() {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** Publishes {@code parley_dead_letters_total} with the tags stage and reason. */
    public void bindTo(MeterRegistry registry) {
        counts.forEach((reason, adder) -> FunctionCounter.builder("parley.dead.letters", adder, LongAdder::sum)
                .description("Records that could not be processed")
                .tag("stage", stage)
                .tag("reason", reason.text())
                .register(registry));
    }

    private LongAdder adder(DiscardReason reason) {
        LongAdder adder = counts.get(reason);
        if (adder == null) {
            throw new IllegalArgumentException("no counter of " + reason);
        }
        return adder;
    }
}
