package dev.parley.ingest.store;

/** Another ingester writes for this partition now; what this one knew of it is no longer true. */
public final class LedgerLostException extends RuntimeException {
    LedgerLostException(int partition, Throwable cause) {
        super("partition " + partition + " of the feeds was taken over by another ingester", cause);
    }
}
