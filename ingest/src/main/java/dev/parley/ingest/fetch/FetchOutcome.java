package dev.parley.ingest.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of a request. None of these is an exception: all are expected of the open web. */
public sealed interface FetchOutcome {
    /** Bytes that went over the wire for the body, before decompression. */
    default long wireBytes() {
        return 0;
    }

    /** What was held of it is no longer held. */
    default void release() {
        if (this instanceof Fetched fetched) {
            fetched.free().run();
        }
    }

    /**
     * A body came.
     *
     * @param body after decompression
     * @param url where it came from, after redirects
     * @param movedTo where the requested address has moved for good; absent unless every hop said so
     * @param headers names in lower case
     * @param free to be run when the body and all that was read from it is no longer held, so that others have its room
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never shared
    record Fetched(
            byte[] body, URI url, @Nullable URI movedTo, Map<String, String> headers, long wireBytes, Runnable free)
            implements FetchOutcome {
        /** A body that takes no one's room. */
        public Fetched(byte[] body, URI url, @Nullable URI movedTo, Map<String, String> headers, long wireBytes) {
            this(body, url, movedTo, headers, wireBytes, () -> {});
        }

        /** The same where the body is no longer needed. */
        public Fetched withoutBody() {
            return new Fetched(new byte[0], url, movedTo, headers, wireBytes, free);
        }
    }

    /** Nothing new since the validators were given out. */
    record NotModified(Map<String, String> headers, @Nullable URI movedTo) implements FetchOutcome {}

    /**
     * The server asks to be left alone (429, or 503 with a time).
     *
     * @param until absent where it names no time
     */
    record Throttled(int status, @Nullable Instant until) implements FetchOutcome {}

    /** 410: it is gone and will not come back. */
    record Gone() implements FetchOutcome {}

    /**
     * Nothing usable came.
     *
     * @param status of HTTP; 0 where there was no answer
     * @param reason what was wrong, in one line that is safe to log
     * @param refused true where Parley itself refused to go there or to read on
     */
    record Failed(int status, String reason, boolean refused) implements FetchOutcome {}
}
