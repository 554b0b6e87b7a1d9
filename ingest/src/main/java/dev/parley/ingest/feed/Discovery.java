package dev.parley.ingest.feed;

import dev.parley.ingest.text.Addresses;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the feeds that a web page points to, by its {@code link rel="alternate"} elements, then by likely links. */
public final class Discovery {
    private static final Set<String> TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/feed+json",
            "application/rdf+xml",
            "text/xml",
            "application/xml",
            "application/json");

    private Discovery() {}

    /** Addresses of feeds, the most likely first. */
    public static List<String> feeds(String html, @Nullable String url) {
        Document page = Jsoup.parse(html, url == null ? "" : url);
        String base = page.baseUri().isEmpty() ? url : page.baseUri();
        Set<String> found = new LinkedHashSet<>();
        for (Element link : page.select("link[href]")) {
            String rel = " " + link.attr("rel").toLowerCase(Locale.ROOT) + " ";
            String type = link.attr("type").toLowerCase(Locale.ROOT).strip();
            if ((rel.contains(" alternate ") && TYPES.contains(type)) || rel.contains(" feed ")) {
                found.add(Addresses.resolve(base, link.attr("href")));
            }
        }
        if (found.isEmpty()) {
            for (Element link : page.select(
                    "a[href~=(?i)(/rss|/feed|/atom|\\.rss|\\.atom|feed\\.xml|rss\\.xml|feed\\.json)(/|\\.xml|\\.json)?$]")) {
                found.add(Addresses.resolve(base, link.attr("href")));
            }
        }
        return List.copyOf(found);
    }
}
