package dev.parley.runtime.deadletter;

/**
 * Thrown by a processor for a record that it refuses: the record goes to the dead-letter topic with this reason and the
 * stream goes on. The message says what was wrong, the value, and what is allowed.
 */
public final class DiscardException extends RuntimeException {
    private final DiscardReason reason;

    public DiscardException(DiscardReason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why the record is refused. */
    public DiscardReason reason() {
        return reason;
    }
}
