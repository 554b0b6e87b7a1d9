package dev.parley.ingest.feed;

import dev.parley.ingest.text.Addresses;
import dev.parley.ingest.text.Charsets;
import dev.parley.ingest.text.PlainText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSS 0.9 to 2.0, RDF, CDF, Atom 0.3 and 1.0 and JSON Feed, as they are in the wild. A document that breaks the
 * rules gives what can be read of it, and each repair is named. Nothing outside the document is ever read. RSS and Atom
 * are read by ROME from the mended document; {@link RomeEntries} says what is completed beside it.
 */
public final class FeedReader {
    /** Feeds nest a dozen elements deep; what goes beyond this is flattened. */
    private static final int DEEPEST = 256;

    private static final Set<String> ROOTS =
            Set.of("rss", "rdf:rdf", "rdf", "feed", "channel", "atom:feed", "atom:entry", "entry");

    private FeedReader() {}

    /** Reads a document. */
    public static FeedReading read(FeedDocument document) {
        Repairs repairs = new Repairs();
        if (document.body().length == 0) {
            return new FeedReading.NotFeed(
                    "the document is empty; allowed are RSS, RDF, Atom and JSON Feed", List.of());
        }
        Charsets.Decoded decoded =
                Charsets.decode(document.body(), document.header("content-type").orElse(null));
        if (decoded.repair() != null) {
            repairs.note(decoded.repair());
        }
        String text = decoded.text();
        return JsonFeed.looksLike(text)
                ? JsonFeed.read(text, document.url(), repairs)
                : readXml(repairs.readBack(text), document, repairs);
    }

    private static FeedReading readXml(String text, FeedDocument document, Repairs repairs) {
        Parser parser = Parser.xmlParser().setMaxDepth(DEEPEST);
        Document tree = parser.parseInput(XmlRepair.mend(text, repairs), "");
        Element root = root(tree);
        if (root == null) {
            return notFeed(text, document.url());
        }
        if (tree.childNodes().stream().anyMatch(n -> n instanceof org.jsoup.nodes.TextNode t && !t.isBlank())) {
            repairs.note("junk around the document dropped");
        }
        if (!closes(text, root)) {
            repairs.note("document ends before its last tag");
        }
        if (root.getAllElements().stream().anyMatch(Vocabulary::hasUnboundPrefix)) {
            repairs.note("prefix without a namespace taken as customary");
        }
        return feed(root, base(document), repairs);
    }

    private static @Nullable Element root(Document tree) {
        Vocabulary any = new Vocabulary(tree);
        for (Element child : tree.children()) {
            String local = child.tag().localName().toLowerCase(Locale.ROOT);
            if (ROOTS.contains(local) || ROOTS.contains(any.name(child))) {
                return child;
            }
        }
        return null;
    }

    private static boolean closes(String text, Element root) {
        String tag = "</" + root.tagName();
        for (int at = text.lastIndexOf("</"); at >= 0; at = text.lastIndexOf("</", at - 1)) {
            if (text.regionMatches(true, at, tag, 0, tag.length())) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String base(FeedDocument document) {
        return document.header("content-location")
                .map(location -> Addresses.resolve(document.url(), location))
                .orElse(document.url());
    }

    private static FeedReading feed(Element root, @Nullable String base, Repairs repairs) {
        Vocabulary names = new Vocabulary(root);
        Element channel = root;
        String rootBase = ownBase(root, base);
        List<Element> items = items(root, names);
        RomeFeed rome = rome(root, names, items, repairs);
        for (Element child : root.children()) {
            if (local(names.name(child)).equals("channel")) {
                channel = child;
            }
        }
        Header header = header(channel, names, rome, rootBase);
        EntryReader reader = new EntryReader(names, header.language(), repairs);
        List<FeedEntry> entries = new ArrayList<>();
        Iterator<RomeEntry> read = rome.entries().iterator();
        for (Element element : items) {
            RomeEntry entry = isDeleted(element, names) || !read.hasNext() ? RomeEntry.NONE : read.next();
            entries.add(reader.read(element, baseOf(element, root, rootBase), entry));
        }
        Duration interval = Intervals.asked(channel, names);
        return new FeedReading.Feed(
                format(root, names),
                header.title(),
                header.link(),
                header.language(),
                interval,
                entries,
                repairs.lines());
    }

    /** ROME's reading, with one entry for each item that was not taken back; none where they cannot be told apart safely. */
    private static RomeFeed rome(Element root, Vocabulary names, List<Element> items, Repairs repairs) {
        Optional<RomeFeed> read = RomeEntries.read(root, names);
        if (read.isEmpty()) {
            repairs.note("document that ROME refuses read without it");
            return RomeFeed.NONE;
        }
        RomeFeed feed = read.orElseThrow();
        long standing = items.stream().filter(e -> !isDeleted(e, names)).count();
        if (feed.entries().size() != standing) {
            repairs.note("items that ROME passes over: all read without it");
            return feed.withoutEntries();
        }
        return feed;
    }

    private static boolean isDeleted(Element item, Vocabulary names) {
        return names.name(item).equals("at:deleted-entry");
    }

    private static List<Element> items(Element root, Vocabulary names) {
        List<Element> found = new ArrayList<>();
        if (local(names.name(root)).equals("entry")) {
            found.add(root);
            return found;
        }
        root.traverse((node, depth) -> {
            if (node instanceof Element element && !element.equals(root)) {
                String name = names.name(element);
                boolean item = name.equals("item")
                        || name.equals("entry")
                        || name.equals("atom:entry")
                        || name.equals("at:deleted-entry");
                if (item && depth <= 8) {
                    found.add(element);
                }
            }
        });
        return found;
    }

    /** What a feed says of itself. */
    private record Header(@Nullable String title, @Nullable String link, @Nullable String language) {}

    /** ROME's reading of the header, completed from the elements where ROME's model has no value for them. */
    private static Header header(Element channel, Vocabulary names, RomeFeed rome, @Nullable String base) {
        String title = rome.title() == null || rome.title().isBlank() ? null : PlainText.line(rome.title());
        String link = rome.link() == null || rome.link().isBlank() ? null : Addresses.resolve(base, rome.link());
        String language = rome.language() == null || rome.language().isBlank() ? null : rome.language();
        if (language == null && channel.hasAttr("xml:lang")) {
            language = channel.attr("xml:lang");
        }
        for (Element child : channel.children()) {
            switch (local(names.name(child))) {
                case "title" -> title = title == null ? PlainText.line(child.wholeText()) : title;
                case "language" ->
                    language = language == null ? child.wholeText().strip() : language;
                case "link" -> link = link == null ? channelLink(child, base) : link;
                default -> {}
            }
        }
        return new Header(
                title, link, language == null || language.isBlank() ? null : language.toLowerCase(Locale.ROOT));
    }

    private static @Nullable String channelLink(Element link, @Nullable String base) {
        String rel = link.attr("rel");
        String target =
                link.hasAttr("href") ? link.attr("href") : link.wholeText().strip();
        boolean site = rel.isEmpty() || rel.equals("alternate");
        return site && !target.isEmpty() ? Addresses.resolve(base, target) : null;
    }

    private static String format(Element root, Vocabulary names) {
        return switch (local(names.name(root))) {
            case "rss" -> "RSS " + (root.attr("version").isEmpty() ? "(no version)" : root.attr("version"));
            case "rdf" -> "RSS 1.0 (RDF)";
            case "channel" -> "CDF";
            default -> root.attr("version").equals("0.3") ? "Atom 0.3" : "Atom 1.0";
        };
    }

    private static FeedReading notFeed(String text, @Nullable String url) {
        String head = text.substring(0, Math.min(text.length(), 2000)).toLowerCase(Locale.ROOT);
        boolean html = head.contains("<html")
                || head.contains("<!doctype html")
                || head.contains("<head")
                || head.contains("<body");
        String what = html ? "a web page" : "neither XML nor JSON that a feed is made of";
        return new FeedReading.NotFeed(
                "the document is " + what + "; allowed are RSS, RDF, Atom and JSON Feed",
                html ? Discovery.feeds(text, url) : List.of());
    }

    static @Nullable String ownBase(Element element, @Nullable String base) {
        return element.hasAttr("xml:base") ? Addresses.resolve(base, element.attr("xml:base")) : base;
    }

    private static @Nullable String baseOf(Element element, Element root, @Nullable String rootBase) {
        List<Element> chain = new ArrayList<>();
        for (Element e = element; e != null && !e.equals(root); e = e.parent()) {
            chain.add(0, e);
        }
        String base = rootBase;
        for (Element e : chain) {
            base = ownBase(e, base);
        }
        return base;
    }

    static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
