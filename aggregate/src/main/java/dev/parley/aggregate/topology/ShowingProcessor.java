package dev.parley.aggregate.topology;

import dev.parley.model.CellKey;
import dev.parley.model.Position;
import java.util.Objects;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;

/** Sends the position of each cell that has moved, or a tombstone where nothing supports it any more. */
final class ShowingProcessor implements FixedKeyProcessor<CellKey, Boolean, Position> {
    private static final String TRACE = "traceparent";

    private @Nullable FixedKeyProcessorContext<CellKey, Position> context;
    private @Nullable Cells cells;

    @Override
    public void init(FixedKeyProcessorContext<CellKey, Position> assigned) {
        context = assigned;
        cells = assigned.getStateStore(AggregateTopology.CELLS);
    }

    @Override
    public void process(FixedKeyRecord<CellKey, Boolean> record) {
        Cells all = Objects.requireNonNull(cells, "not initialised");
        @Nullable Position position = all.get(record.key()).position().orElse(null);
        Objects.requireNonNull(context).forward(record.withValue(position).withHeaders(passedOn(record.headers())));
    }

    /** Only the trace goes on: the other headers describe the statement, not what came of it. */
    static Headers passedOn(Headers headers) {
        Header trace = headers.lastHeader(TRACE);
        return trace == null ? new RecordHeaders() : new RecordHeaders(new Header[] {trace});
    }
}
