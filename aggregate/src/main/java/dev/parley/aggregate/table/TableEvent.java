package dev.parley.aggregate.table;

import dev.parley.model.Position;
import dev.parley.model.PositionChange;
import java.time.Instant;

/** What those who watch the table are told. */
public sealed interface TableEvent {
    /**
     * A cell moved.
     *
     * @param id where a stream of changes goes on after it
     * @param writtenAt when it was written to the topic
     */
    record Changed(StreamPosition id, int partition, long offset, Instant writtenAt, PositionChange change)
            implements TableEvent {}

    /** A cell has a new record, whether or not its stance moved. */
    record Updated(Position position) implements TableEvent {}
}
