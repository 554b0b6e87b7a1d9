package dev.parley.ingest.fetch;

import java.time.Duration;

/**
 * How documents are fetched.
 *
 * @param userAgent names Parley and where its operator can be reached
 * @param allowPrivate whether loopback and private networks may be reached
 * @param connect for the connection and for TLS
 * @param total for the whole exchange with all redirects
 * @param connections at most so many open at once
 */
public record FetchSettings(String userAgent, boolean allowPrivate, Duration connect, Duration total, int connections) {
    /** The settings that suit the open web. */
    public static FetchSettings standard(boolean allowPrivate) {
        return new FetchSettings(
                "Parley/0.1 (news feed reader)", allowPrivate, Duration.ofSeconds(5), Duration.ofSeconds(20), 200);
    }
}
