package dev.parley.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a poll says about the next one. */
public sealed interface PollResult {
    /**
     * The feed answered, with news or without.
     *
     * @param headers names in lower case
     * @param asked how long the feed itself asks to be left alone
     * @param rhythm the usual time between its new items; absent while unknown
     * @param conditional whether the next request can carry a validator
     */
    record Answered(
            Map<String, String> headers, @Nullable Duration asked, @Nullable Duration rhythm, boolean conditional)
            implements PollResult {}

    /**
     * It failed.
     *
     * @param failures in a row, this one included
     */
    record Failed(int failures) implements PollResult {}

    /**
     * The server asks to be left alone.
     *
     * @param until absent where it names no time
     */
    record Throttled(@Nullable Instant until, int failures) implements PollResult {}
}
