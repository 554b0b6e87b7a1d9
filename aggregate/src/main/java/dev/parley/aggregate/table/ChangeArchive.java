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

    /**
     * Whether there have been as many changes as a position covers. Where not, it comes from other topics than these, which
     * were made anew, and says nothing of them.
     *
     * @throws IOException where that cannot be known now
     */
    default boolean reaches(StreamPosition position) throws IOException {
        return false;
    }

    /** Where nothing is kept but what is in memory. */
    static ChangeArchive none() {
        return (from, to, receiver) -> false;
    }
}
