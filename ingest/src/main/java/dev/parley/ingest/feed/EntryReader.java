package dev.parley.ingest.feed;

import dev.parley.ingest.text.Addresses;
import dev.parley.ingest.text.PlainText;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads one item of an XML feed into an entry. */
final class EntryReader {
    private static final Set<String> ATOM = Set.of("feed", "atom:feed");
    private final Vocabulary names;
    private final Repairs repairs;

    EntryReader(Vocabulary names, Repairs repairs) {
        this.names = names;
        this.repairs = repairs;
    }

    FeedEntry read(Element item, @Nullable String base) {
        EntryDraft draft = new EntryDraft(repairs);
        boolean atom = isAtom(item);
        if (names.name(item).equals("at:deleted-entry")) {
            draft.deleted = true;
            draft.guid = item.attr("ref").strip();
            draft.updated(item.attr("when"));
            return draft.build(base);
        }
        for (Element child : item.children()) {
            child(draft, child, atom, FeedReader.ownBase(child, base));
        }
        if (draft.guid == null && item.hasAttr("rdf:about")) {
            draft.guid = Addresses.resolve(base, item.attr("rdf:about"));
        }
        if (item.hasAttr("xml:lang")) {
            draft.language = item.attr("xml:lang");
        }
        return draft.build(base);
    }

    private boolean isAtom(Element item) {
        String name = names.name(item);
        Element parent = item.parent();
        boolean inFeed = parent != null && ATOM.contains(names.name(parent));
        return name.equals("atom:entry")
                || (name.equals("entry") && (inFeed || parent == null || parent.parent() == null));
    }

    private void child(EntryDraft draft, Element child, boolean atom, @Nullable String base) {
        String name = names.name(child);
        String plainName = name.startsWith("atom:") ? name.substring(5) : name;
        switch (plainName) {
            case "title" -> draft.title(text(child, atom ? Construct.Default.PLAIN : Construct.Default.GUESS, base));
            case "dc:title", "media:title" -> draft.fallbackTitle(text(child, Construct.Default.GUESS, base));
            case "link" -> draft.link(child, base);
            case "a" -> draft.link(child, base);
            case "guid", "id" -> draft.guid(child, base, atom);
            case "dc:identifier" -> draft.fallbackGuid(child.wholeText().strip());
            case "feedburner:origlink", "pheedo:origlink" ->
                draft.originalLink(child.wholeText().strip());
            case "description", "summary", "abstract", "tagline", "dc:description" ->
                draft.summary(text(child, atom ? Construct.Default.PLAIN : Construct.Default.MARKUP, base));
            case "itunes:summary" -> draft.fallbackSummary(text(child, Construct.Default.GUESS, base));
            case "media:description" -> draft.fallbackSummary(text(child, Construct.Default.GUESS, base));
            case "content" -> draft.content(content(child, base));
            case "content:encoded",
                    "fullitem",
                    "body",
                    "xhtml:body",
                    "fulltext",
                    "full-text",
                    "?:full-text",
                    "?:fulltext" -> draft.content(text(child, Construct.Default.MARKUP, base));
            default -> details(draft, child, plainName);
        }
    }

    private @Nullable Construct content(Element child, @Nullable String base) {
        if (child.hasAttr("src") && child.wholeText().isBlank()) {
            return null;
        }
        return text(child, Construct.Default.PLAIN, base);
    }

    private Construct text(Element child, Construct.Default otherwise, @Nullable String base) {
        return Construct.read(child, otherwise, base, repairs);
    }

    private void details(EntryDraft draft, Element child, String name) {
        String text = child.wholeText().strip();
        switch (name) {
            case "pubdate", "published", "issued", "dcterms:issued", "dcterms:available" -> draft.published(text);
            case "dcterms:created", "created", "dc:date" -> draft.fallbackDate(name, text);
            case "updated", "modified", "dcterms:modified", "lastbuilddate" -> draft.updated(text);
            case "author", "dc:creator", "itunes:author", "dc:author" -> draft.author(child);
            case "category", "dc:subject", "keywords", "itunes:keywords" -> draft.category(child);
            case "dc:language", "language" -> draft.language = text.toLowerCase(Locale.ROOT);
            case "media:group" -> child.children().forEach(e -> child(draft, e, false, null));
            case "source" -> draft.source = PlainText.line(text);
            default -> {}
        }
    }
}
