package dev.parley.aggregate.table;

import java.io.IOException;

/** The changes that are no longer held in memory. */
@FunctionalInterface
public interface ChangeArchive {
    /** Takes the changes one by one. */
    @FunctionalInterface
    interface Receiver {
        void take(TableEvent.Changed change) throws IOException;
    }

    /**
     * Gives those that one position does not cover and another does; of one partition in their order.
     *
     * @return false, and none is given, where some of them are gone for good
     * @throws IOException where they cannot be read now, or the receiver throws it
     */
    boolean read(StreamPosition from, StreamPosition to, Receiver receiver) throws IOException;

    /** Where nothing is kept but what is in memory. */
    static ChangeArchive none() {
        return (from, to, receiver) -> false;
    }
}
