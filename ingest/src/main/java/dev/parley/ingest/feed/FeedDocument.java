package dev.parley.ingest.feed;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A document as it came: its bytes, where from, and the headers that came with it.
 *
 * @param body after decompression
 * @param url where it was read, the base of its relative links; absent for a file
 * @param headers names in any case
 */
// The bytes are handed over, never shared: a copy of ten megabytes would serve nobody.
@SuppressWarnings("ArrayRecordComponent")
public record FeedDocument(byte[] body, @Nullable String url, Map<String, String> headers) {
    public FeedDocument {
        Map<String, String> lower = new TreeMap<>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        headers = Map.copyOf(lower);
    }

    /** A header's value. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}
