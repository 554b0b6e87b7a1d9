package dev.parley.aggregate.api;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the table is served.
 *
 * @param origins other web origins whose pages may read it ({@code *} for all); none unless told otherwise
 * @param token what a client must send as bearer token; absent where everybody may read
 * @param heartbeat how long a stream of events may be silent
 * @param streams how many streams of events may be open at once
 * @param buffer how many events may wait for one client before it is dropped as too slow
 */
public record ApiSettings(List<String> origins, @Nullable String token, Duration heartbeat, int streams, int buffer) {
    public ApiSettings {
        origins = List.copyOf(origins);
    }

    /** Same origin only, no token, a sign of life every 15 s, 200 streams of 1,000 events. */
    public static ApiSettings open() {
        return new ApiSettings(List.of(), null, Duration.ofSeconds(15), 200, 1_000);
    }
}
