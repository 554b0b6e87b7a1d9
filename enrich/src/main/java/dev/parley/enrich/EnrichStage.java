package dev.parley.enrich;

import dev.parley.enrich.engine.Analyser;
import dev.parley.enrich.topology.EnrichMeasures;
import dev.parley.enrich.topology.EnrichTopology;
import dev.parley.runtime.Health;
import dev.parley.runtime.KafkaSettings;
import dev.parley.runtime.Stage;
import dev.parley.runtime.dossier.LiveDossier;
import dev.parley.runtime.streams.StreamsStage;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** Understands articles: reads them as they come and sends on what was found in them. */
public final class EnrichStage implements Stage {
    /** The stage's name. */
    public static final String NAME = "enrich";

    private final StreamsStage streams;
    private final EnrichMeasures measures;

    private final LiveDossier dossier;

    private EnrichStage(StreamsStage streams, EnrichMeasures measures, LiveDossier dossier) {
        this.streams = streams;
        this.measures = measures;
        this.dossier = dossier;
    }

    /**
     * Makes the stage; nothing runs before {@link #start()}. The topics must exist by then. A changed dossier is compiled
     * on the thread that brings it, and read with from the next article on.
     */
    public static EnrichStage of(EnrichSettings settings, KafkaSettings kafka, LiveDossier dossier) {
        AtomicReference<Analyser> analyser = new AtomicReference<>(Analyser.of(dossier.current()));
        dossier.use(changed -> {
            Analyser next = Objects.requireNonNull(analyser.get()).successor(changed);
            return () -> analyser.set(next);
        });
        EnrichMeasures measures = new EnrichMeasures();
        EnrichTopology topology = new EnrichTopology(analyser::get, measures);
        return new EnrichStage(StreamsStage.of(NAME, settings.streams(), kafka, topology), measures, dossier);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void start() {
        streams.start();
    }

    @Override
    public Health health() {
        Health work = streams.health();
        return new Health(
                work.live(),
                work.ready(),
                work.detail() + ", dossier " + dossier.current().hash());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        streams.bindTo(registry);
        measures.bindTo(registry);
        dossier.bindTo(registry);
    }

    @Override
    public void close() {
        streams.close();
    }
}
