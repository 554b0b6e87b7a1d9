package dev.parley.enrich.topology;

import dev.parley.model.EnrichedArticle;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What an operator sees of the enriching: how much was read, skipped and found, and how long it takes. */
public final class EnrichMeasures {
    private final LongAdder articles = new LongAdder();
    private final LongAdder skipped = new LongAdder();
    private final LongAdder outdated = new LongAdder();
    private final LongAdder statements = new LongAdder();
    private final LongAdder retractions = new LongAdder();
    private @Nullable Timer timer;

    /** Publishes the counters. */
    public synchronized void bindTo(MeterRegistry registry) {
        counter(registry, "parley.enrich.articles", "Articles read", articles);
        counter(
                registry,
                "parley.enrich.skipped",
                "Articles not read, or not wholly: no text, a language not known, no side named, endless sentences",
                skipped);
        counter(
                registry,
                "parley.enrich.outdated",
                "Revisions that came after a later one and were passed over",
                outdated);
        counter(registry, "parley.enrich.statements", "Statements found", statements);
        counter(registry, "parley.enrich.retractions", "Statements that an article no longer makes", retractions);
        timer = Timer.builder("parley.enrich.time")
                .description("How long the understanding of an article takes")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
    }

    private static void counter(MeterRegistry registry, String name, String what, LongAdder value) {
        FunctionCounter.builder(name, value, LongAdder::sum).description(what).register(registry);
    }

    synchronized void enriched(EnrichedArticle article, long nanos) {
        articles.increment();
        statements.add(article.statements().size());
        if (article.skipped() != null) {
            skipped.increment();
        }
        if (timer != null) {
            timer.record(Duration.ofNanos(nanos));
        }
    }

    void outdated() {
        outdated.increment();
    }

    void retracted(int count) {
        retractions.add(count);
    }

    /** How many articles were passed over since a later revision had been read. */
    public long outdatedCount() {
        return outdated.sum();
    }
}
