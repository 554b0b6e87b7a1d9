package dev.parley.enrich;

import dev.parley.enrich.engine.Analyser;
import dev.parley.enrich.topology.EnrichMeasures;
import dev.parley.enrich.topology.EnrichTopology;
import dev.parley.model.dossier.Dossier;
import dev.parley.runtime.Health;
import dev.parley.runtime.KafkaSettings;
import dev.parley.runtime.Stage;
import dev.parley.runtime.streams.StreamsStage;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicReference;

/** Understands articles: reads them as they come and sends on what was found in them. */
public final class EnrichStage implements Stage {
    /** The stage's name. */
    public static final String NAME = "enrich";

    private final StreamsStage streams;
    private final EnrichMeasures measures;

    private EnrichStage(StreamsStage streams, EnrichMeasures measures) {
        this.streams = streams;
        this.measures = measures;
    }

    /** Makes the stage, compiling the dossier; nothing runs before {@link #start()}. The topics must exist by then. */
    public static EnrichStage of(EnrichSettings settings, KafkaSettings kafka, Dossier dossier) {
        AtomicReference<Analyser> analyser = new AtomicReference<>(Analyser.of(dossier));
        EnrichMeasures measures = new EnrichMeasures();
        EnrichTopology topology = new EnrichTopology(analyser::get, measures);
        return new EnrichStage(StreamsStage.of(NAME, settings.streams(), kafka, topology), measures);
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
        return streams.health();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        streams.bindTo(registry);
        measures.bindTo(registry);
    }

    @Override
    public void close() {
        streams.close();
    }
}
