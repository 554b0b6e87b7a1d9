package dev.parley.ingest.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdom2.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a feed as ROME reads them, and the one place that says which value is ROME's and which is completed.
 *
 * <p>From ROME: the feed's title, link and language; of RSS items title, link, guid, description, content:encoded,
 * author, category, dc:creator, dc:subject; of Atom entries title, alternate links, id, summary, content, author names,
 * categories. By {@link EntryReader}, as ROME's model has no place for it or gives it wrongly:
 *
 * <ul>
 *   <li>an element that stands more often than ROME keeps it ({@link RomeEntry#inOrderOf}), a {@code summary} beside
 *       the {@code description}, and the vocabularies that ROME has no module for (media, itunes, dcterms, body);
 *   <li>addresses: ROME gives them as written, they are resolved by {@code xml:base} and the document's own address;
 *   <li>{@code isPermaLink}, in whatever case it is written;
 *   <li>dates, which are not even shown to ROME: it guesses (an unknown zone is UTC, a fraction of six digits is minutes)
 *       and tries nineteen masks on each, at a cost of half its reading;
 *   <li>what {@link #keeps} names.
 * </ul>
 */
final class RomeEntries {
    private static final Set<String> TEXT_TYPES = Set.of("", "text", "html", "text/plain", "text/html");

    private RomeEntries() {}

    /** The document; absent where ROME refuses it. */
    static Optional<RomeFeed> read(Element root, Vocabulary names) {
        return RomeTree.of(root, names).flatMap(RomeEntries::read);
    }

    private static Optional<RomeFeed> read(Document tree) {
        WireFeedInput input = new WireFeedInput(false, Locale.ROOT);
        input.setXmlHealerOn(false);
        input.setAllowDoctypes(false);
        try {
            return Optional.of(feed(input.build(tree)));
        } catch (FeedException | RuntimeException e) {
            // Its parsers throw unchecked exceptions for values that they do not expect; the completion reads on.
            return Optional.empty();
        }
    }

    private static RomeFeed feed(WireFeed feed) {
        if (feed instanceof Channel channel) {
            return new RomeFeed(
                    channel.getTitle(),
                    channel.getLink(),
                    channel.getLanguage(),
                    channel.getItems().stream().map(RomeEntries::entry).toList());
        }
        return feed instanceof Feed atom
                ? new RomeFeed(
                        value(atom.getTitleEx()),
                        atom.getAlternateLinks().stream()
                                .findFirst()
                                .map(Link::getHref)
                                .orElse(null),
                        atom.getLanguage(),
                        atom.getEntries().stream().map(RomeEntries::entry).toList())
                : RomeFeed.NONE;
    }

    private static RomeEntry entry(Item item) {
        RomeEntry.Collector found = new RomeEntry.Collector()
                .text("title", item.getTitle())
                .text("link", item.getLink())
                .text("author", item.getAuthor());
        if (item.getGuid() != null) {
            found.text("guid", item.getGuid().getValue());
        }
        if (item.getDescription() != null) {
            found.text("description", item.getDescription().getValue());
        }
        if (item.getContent() != null) {
            found.text("content:encoded", item.getContent().getValue());
        }
        item.getCategories().forEach(category -> found.text("category", category.getValue()));
        if (item.getModule(DCModule.URI) instanceof DCModule dublinCore) {
            dublinCore(found, dublinCore);
        }
        return found.entry();
    }

    private static RomeEntry entry(Entry entry) {
        RomeEntry.Collector found = new RomeEntry.Collector()
                .text("title", value(entry.getTitleEx()))
                .text("id", entry.getId())
                .text("summary", value(entry.getSummary()));
        entry.getAlternateLinks().forEach(link -> found.text("link", link.getHref()));
        entry.getContents().forEach(content -> found.text("content", value(content)));
        entry.getAuthors().forEach(author -> found.text("author", author.getName()));
        entry.getCategories()
                .forEach(category ->
                        found.text("category", category.getLabel() == null ? category.getTerm() : category.getLabel()));
        if (entry.getModule(DCModule.URI) instanceof DCModule dublinCore) {
            dublinCore(found, dublinCore);
        }
        return found.entry();
    }

    private static void dublinCore(RomeEntry.Collector found, DCModule module) {
        module.getCreators().forEach(name -> found.text("dc:creator", name));
        module.getSubjects().forEach(subject -> found.text("dc:subject", subject.getValue()));
    }

    private static @Nullable String value(@Nullable Content content) {
        return content == null || content.getSrc() != null ? null : content.getValue();
    }

    /** The name under which ROME's value of the element stands; links that lead elsewhere have none. */
    static String key(Element element, Vocabulary names) {
        String name = names.name(element);
        String plain = name.startsWith("atom:") ? name.substring(5) : name;
        String rel = element.attr("rel").strip();
        boolean elsewhere = plain.equals("link") && !rel.isEmpty() && !rel.equals("alternate");
        return elsewhere ? "" : plain;
    }

    /** Whether ROME's value of the element is what the publisher wrote. */
    static boolean keeps(Element element, String key, String value) {
        return switch (key) {
            // Of inline markup ROME keeps only the text, or writes it anew without its bases and namespaces.
            // Base64 and Atom 0.3 modes it decodes in part, or passes on as they stand; what it escapes has an '&'.
            case "title", "summary", "description", "content", "content:encoded" ->
                element.children().isEmpty()
                        && !element.hasAttr("mode")
                        && TEXT_TYPES.contains(element.attr("type").strip().toLowerCase(Locale.ROOT))
                        && !(value.indexOf('&') >= 0 && isAtom03(element));
            default -> true;
        };
    }

    private static boolean isAtom03(Element element) {
        Element document = element.ownerDocument();
        return document != null
                && document.children().stream()
                        .anyMatch(root -> root.attr("version").equals("0.3"));
    }
}
