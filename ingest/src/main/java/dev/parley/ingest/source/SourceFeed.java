package dev.parley.ingest.source;

import dev.parley.ingest.identity.CanonicalUrl;
import dev.parley.model.Outlet;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A feed as the operator lists it.
 *
 * @param outletId the outlet of its articles, where the operator says so instead of their addresses
 * @param interval the least time between polls, where the operator sets it
 * @param fullText when pages are fetched
 * @param throttle what a server's wish to be left alone holds for
 * @param headers sent with each poll
 */
public record SourceFeed(
        URI url,
        @Nullable String name,
        @Nullable String outletId,
        @Nullable String language,
        @Nullable Duration interval,
        FullText fullText,
        Scope throttle,
        Map<String, String> headers) {
    public SourceFeed {
        headers = Map.copyOf(headers);
    }

    /** When the page of an item is fetched. */
    public enum FullText {
        /** Where the feed carries only a summary. */
        AUTO,
        ALWAYS,
        NEVER
    }

    /** What a 429 or 503 with a time holds for. */
    public enum Scope {
        /** This feed alone, as where one host serves many publishers. */
        FEED,
        /** All feeds of the host. */
        HOST,
        /** All feeds of the registrable domain. */
        DOMAIN
    }

    /** Whether a server's wish to leave this feed alone holds for another feed too. */
    public boolean throttles(SourceFeed other) {
        return switch (throttle) {
            case FEED -> other.url().equals(url);
            case HOST -> other.url().getHost().equalsIgnoreCase(url.getHost());
            case DOMAIN -> CanonicalUrl.outlet(other.url()).equals(CanonicalUrl.outlet(url));
        };
    }

    /** A feed of which only the address is known. */
    public static SourceFeed of(URI url) {
        return new SourceFeed(url, null, null, null, null, FullText.AUTO, Scope.HOST, Map.of());
    }

    /** The registrable domain that owns the feed. */
    public String outlet() {
        return outletId != null ? outletId : CanonicalUrl.outlet(url);
    }

    /** The outlet of an article of this feed. */
    public Outlet outletOf(@Nullable URI link) {
        String id = outletId != null || link == null ? outlet() : CanonicalUrl.outlet(link);
        return new Outlet(id, id.equals(outlet()) ? name : null);
    }
}
