package dev.parley.ingest.fetch;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A GET.
 *
 * @param etag sent back byte for byte as it was given out
 * @param lastModified likewise
 * @param accept the media types that can be read
 * @param headers further headers that the operator set for this feed
 * @param maxBytes the largest body, after decompression
 */
public record FetchRequest(
        URI url,
        @Nullable String etag,
        @Nullable String lastModified,
        String accept,
        Map<String, String> headers,
        int maxBytes) {
    static final String FEEDS =
            "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";
    static final String PAGES = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1";
    private static final int FEED_BYTES = 10 << 20;
    private static final int PAGE_BYTES = 5 << 20;

    /** A poll of a feed. */
    public static FetchRequest feed(
            URI url, @Nullable String etag, @Nullable String lastModified, Map<String, String> headers) {
        return new FetchRequest(url, etag, lastModified, FEEDS, headers, FEED_BYTES);
    }

    /** A web page. */
    public static FetchRequest page(URI url) {
        return new FetchRequest(url, null, null, PAGES, Map.of(), PAGE_BYTES);
    }

    /** A robots.txt (RFC 9309 asks for 500 KiB at least). */
    public static FetchRequest robots(URI url) {
        return new FetchRequest(url, null, null, "text/plain, */*;q=0.5", Map.of(), 512 << 10);
    }

    boolean isFeed() {
        return accept.equals(FEEDS);
    }

    FetchRequest to(URI target) {
        boolean sameHost = target.getHost().equalsIgnoreCase(url.getHost());
        return new FetchRequest(target, etag, lastModified, accept, sameHost ? headers : Map.of(), maxBytes);
    }
}
