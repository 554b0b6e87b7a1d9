package dev.parley.aggregate.topology;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.state.StoreBuilder;

/** Makes the {@link Cells} of each task; they follow from other stores, so they have no changelog. */
final class CellsBuilder implements StoreBuilder<Cells> {
    private static final long BYTES_OF_A_STATEMENT = 1_700;
    private static final double SHARE_OF_THE_HEAP = 0.6;

    private final String name;
    private final AtomicLong held = new AtomicLong();
    private final long limit = (long) (Runtime.getRuntime().maxMemory() * SHARE_OF_THE_HEAP / BYTES_OF_A_STATEMENT);

    CellsBuilder(String name) {
        this.name = name;
    }

    @Override
    public Cells build() {
        return new Cells(name, held, limit);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public StoreBuilder<Cells> withCachingEnabled() {
        return this;
    }

    @Override
    public StoreBuilder<Cells> withCachingDisabled() {
        return this;
    }

    @Override
    public StoreBuilder<Cells> withLoggingEnabled(Map<String, String> config) {
        throw new UnsupportedOperationException("cells follow from the statements and are not logged");
    }

    @Override
    public StoreBuilder<Cells> withLoggingDisabled() {
        return this;
    }

    @Override
    public Map<String, String> logConfig() {
        return Map.of();
    }

    @Override
    public boolean loggingEnabled() {
        return false;
    }
}
