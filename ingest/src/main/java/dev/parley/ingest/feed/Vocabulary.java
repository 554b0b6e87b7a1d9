package dev.parley.ingest.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;

/**
 * What an element of a feed is, whatever prefix its publisher chose: {@code title}, {@code dc:date},
 * {@code content:encoded}. Elements of the feed's own vocabulary have no prefix; those of an unknown one are
 * {@code ?:name}, so that a foreign {@code description} is never taken for the feed's.
 */
final class Vocabulary {
    private static final String UNBOUND = "http://www.w3.org/XML/1998/namespace";
    private static final String CORE = "";
    private static final Map<String, String> BY_ADDRESS = new HashMap<>();
    private static final Set<String> CUSTOMARY = Set.of(
            "dc",
            "dcterms",
            "content",
            "media",
            "itunes",
            "atom",
            "xhtml",
            "svg",
            "math",
            "sy",
            "rdf",
            "slash",
            "wfw",
            "feedburner",
            "at");

    static {
        for (String core : new String[] {
            "http://purl.org/rss/1.0/",
            "http://my.netscape.com/rdf/simple/0.9/",
            "http://channel.netscape.com/rdf/simple/0.9/",
            "http://purl.org/net/rss1.1#",
            "http://backend.userland.com/rss",
            "http://backend.userland.com/rss2",
            "http://backend.userland.com/rss091",
            "http://blogs.law.harvard.edu/tech/rss",
            "http://my.netscape.com/publish/formats/rss-0.91.dtd"
        }) {
            BY_ADDRESS.put(key(core), CORE);
        }
        for (String atom : new String[] {
            "http://www.w3.org/2005/Atom",
            "http://purl.org/atom/ns#",
            "http://example.com/newformat#",
            "http://example.com/necho",
            "http://purl.org/echo/",
            "uri/of/echo/namespace#",
            "http://purl.org/pie/"
        }) {
            BY_ADDRESS.put(key(atom), "atom");
        }
        BY_ADDRESS.put("http://purl.org/dc/elements/1.1", "dc");
        BY_ADDRESS.put("http://purl.org/dc/elements/1.0", "dc");
        BY_ADDRESS.put("http://purl.org/dc/terms", "dcterms");
        BY_ADDRESS.put("http://purl.org/rss/1.0/modules/content", "content");
        BY_ADDRESS.put("http://search.yahoo.com/mrss", "media");
        BY_ADDRESS.put("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes");
        BY_ADDRESS.put("http://example.com/dtds/podcast-1.0.dtd", "itunes");
        BY_ADDRESS.put("http://www.w3.org/1999/xhtml", "xhtml");
        BY_ADDRESS.put("http://www.w3.org/2000/svg", "svg");
        BY_ADDRESS.put("http://www.w3.org/1998/math/mathml", "math");
        BY_ADDRESS.put("http://purl.org/rss/1.0/modules/syndication", "sy");
        BY_ADDRESS.put("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf");
        BY_ADDRESS.put("http://rssnamespace.org/feedburner/ext/1.0", "feedburner");
        BY_ADDRESS.put("http://purl.org/atompub/tombstones/1.0", "at");
        BY_ADDRESS.put("http://purl.org/rss/1.0/modules/slash", "slash");
    }

    private final String own;
    /** Documents are of thousands of elements and a dozen kinds. */
    private final Map<Tag, String> names = new HashMap<>();

    /** A vocabulary whose own elements are those of the root's namespace. */
    Vocabulary(Element root) {
        this.own = key(root.tag().namespace());
    }

    /** The element's name in lower case, with its customary prefix unless it is the feed's own. */
    String name(Element element) {
        return names.computeIfAbsent(element.tag(), tag -> nameOf(element));
    }

    private String nameOf(Element element) {
        String local = element.tag().localName().toLowerCase(Locale.ROOT);
        String prefix = prefix(element);
        return prefix.isEmpty() ? local : prefix + ":" + local;
    }

    private String prefix(Element element) {
        String address = key(element.tag().namespace());
        String written = element.tag().prefix().toLowerCase(Locale.ROOT);
        if (address.equals(key(UNBOUND)) || address.isEmpty()) {
            return written.isEmpty() || !CUSTOMARY.contains(written) ? (written.isEmpty() ? CORE : "?") : written;
        }
        String known = BY_ADDRESS.get(address);
        if (known != null) {
            return known;
        }
        return address.equals(own) && !own.equals(key(UNBOUND)) ? CORE : CUSTOMARY.contains(written) ? written : "?";
    }

    /** Prefixes that are used below the element and bound nowhere. */
    static boolean hasUnboundPrefix(Element element) {
        String prefix = element.tag().prefix();
        if (prefix.isEmpty()
                || prefix.equals("xml")
                || !element.tag().namespace().equals(UNBOUND)) {
            return false;
        }
        for (Element e = element; e != null; e = e.parent()) {
            for (Attribute attribute : e.attributes()) {
                if (attribute.getKey().equals("xmlns:" + prefix)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String key(String address) {
        String lower = address.strip().toLowerCase(Locale.ROOT);
        String http = lower.startsWith("https://") ? "http://" + lower.substring(8) : lower;
        return http.endsWith("/") ? http.substring(0, http.length() - 1) : http;
    }
}
