package dev.parley.runtime.deadletter;

/** Why a record was not processed; the value of the header {@code parley-reason} and of the metric tag {@code reason}. */
public enum DiscardReason {
    /** The bytes are not what the topic carries. */
    MALFORMED("malformed"),
    /** The record says that it is of a type or version that this release does not know. */
    UNKNOWN_SCHEMA_VERSION("unknown-schema-version"),
    /** It was read, and the work on it failed. */
    PROCESSING_FAILED("processing-failed"),
    /** What came out is larger than the topic allows. */
    TOO_LARGE("too-large"),
    /** What came out could not be written. */
    WRITE_FAILED("write-failed"),
    /** It lacks what the work needs, for example a date or an address. */
    INCOMPLETE("incomplete"),
    /** It was read with a case that this process does not follow. */
    UNKNOWN_DOSSIER("unknown-dossier"),
    /** It came after the retention of the store that would have filed it. */
    TOO_LATE("too-late");

    private final String text;

    DiscardReason(String text) {
        this.text = text;
    }

    /** As it is written in headers and metrics. */
    public String text() {
        return text;
    }
}
