package dev.parley.ingest.feed;

import dev.parley.ingest.text.Addresses;
import dev.parley.ingest.text.PlainText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads one item of an XML feed into an entry: what ROME read of it, completed from the item's own elements. */
final class EntryReader {
    private static final Set<String> ATOM = Set.of("feed", "atom:feed");
    private final Vocabulary names;
    private final Repairs repairs;
    private final @Nullable String language;

    /**
     * A reader of the items of one feed.
     *
     * @param language of items that declare none
     */
    EntryReader(Vocabulary names, @Nullable String language, Repairs repairs) {
        this.names = names;
        this.language = language;
        this.repairs = repairs;
    }

    FeedEntry read(Element item, @Nullable String base, RomeEntry rome) {
        EntryDraft draft = new EntryDraft(repairs);
        draft.language = language;
        boolean atom = isAtom(item);
        if (names.name(item).equals("at:deleted-entry")) {
            draft.deleted = true;
            draft.guid = item.attr("ref").strip();
            draft.updated(item.attr("when"));
            return draft.build(base);
        }
        List<Element> children = item.children();
        List<String> keys =
                children.stream().map(c -> RomeEntries.key(c, names)).toList();
        List<Optional<String>> values = rome.inOrderOf(keys);
        for (int i = 0; i < keys.size(); i++) {
            Element child = children.get(i);
            String key = keys.get(i);
            Optional<String> value = values.get(i).filter(v -> RomeEntries.keeps(child, key, v));
            child(draft, new Field(child, value.orElse(null)), atom, FeedReader.ownBase(child, base));
        }
        if (draft.guid == null && item.hasAttr("rdf:about")) {
            draft.guid = Addresses.resolve(base, item.attr("rdf:about"));
        }
        if (item.hasAttr("xml:lang")) {
            draft.language = item.attr("xml:lang");
        }
        return draft.build(base);
    }

    /**
     * An element of the item.
     *
     * @param rome its value as ROME read it, where that is what was written
     */
    private record Field(Element element, @Nullable String rome) {
        String text() {
            return rome == null ? element.wholeText().strip() : rome;
        }
    }

    private boolean isAtom(Element item) {
        String name = names.name(item);
        Element parent = item.parent();
        boolean inFeed = parent != null && ATOM.contains(names.name(parent));
        return name.equals("atom:entry")
                || (name.equals("entry") && (inFeed || parent == null || parent.parent() == null));
    }

    private void child(EntryDraft draft, Field field, boolean atom, @Nullable String base) {
        Element child = field.element();
        String name = names.name(child);
        String plainName = name.startsWith("atom:") ? name.substring(5) : name;
        switch (plainName) {
            case "title" -> draft.title(text(field, atom ? Construct.Default.PLAIN : Construct.Default.GUESS, base));
            case "dc:title", "media:title" -> draft.fallbackTitle(text(field, Construct.Default.GUESS, base));
            case "link", "a" -> draft.link(child, field.rome() == null ? written(child) : field.text(), base);
            case "guid", "id" -> draft.guid(child, field.text(), base, atom);
            case "dc:identifier" -> draft.fallbackGuid(child.wholeText().strip());
            case "feedburner:origlink", "pheedo:origlink" ->
                draft.originalLink(child.wholeText().strip());
            case "description", "summary", "abstract", "tagline", "dc:description" ->
                draft.summary(text(field, atom ? Construct.Default.PLAIN : Construct.Default.MARKUP, base));
            case "itunes:summary" -> draft.fallbackSummary(text(field, Construct.Default.GUESS, base));
            case "media:description" -> draft.fallbackSummary(text(field, Construct.Default.GUESS, base));
            case "content" -> draft.content(content(field, base));
            case "content:encoded",
                    "fullitem",
                    "body",
                    "xhtml:body",
                    "fulltext",
                    "full-text",
                    "?:full-text",
                    "?:fulltext" -> draft.content(text(field, Construct.Default.MARKUP, base));
            default -> details(draft, field, plainName);
        }
    }

    private @Nullable Construct content(Field field, @Nullable String base) {
        Element child = field.element();
        if (child.hasAttr("src") && child.wholeText().isBlank()) {
            return null;
        }
        return text(field, Construct.Default.PLAIN, base);
    }

    private Construct text(Field field, Construct.Default otherwise, @Nullable String base) {
        return field.rome() == null
                ? Construct.read(field.element(), otherwise, base, repairs)
                : Construct.ofText(field.text(), field.element(), otherwise, base, repairs);
    }

    /** An address as the item writes it, in any of three places. */
    private static String written(Element link) {
        String href =
                link.hasAttr("href") ? link.attr("href") : link.wholeText().strip();
        return href.isEmpty() && link.hasAttr("rdf:resource") ? link.attr("rdf:resource") : href;
    }

    private void details(EntryDraft draft, Field field, String name) {
        Element child = field.element();
        String text = child.wholeText().strip();
        switch (name) {
            case "pubdate", "published", "issued", "dcterms:issued", "dcterms:available" -> draft.published(text);
            case "dcterms:created", "created", "dc:date" -> draft.fallbackDate(name, text);
            case "updated", "modified", "dcterms:modified", "lastbuilddate" -> draft.updated(text);
            case "author", "dc:creator", "itunes:author", "dc:author" ->
                draft.author(field.rome() == null ? author(child) : field.text());
            case "category", "dc:subject", "keywords", "itunes:keywords" ->
                draft.category(field.rome() == null ? category(child) : field.text());
            case "dc:language", "language" -> draft.language = text.toLowerCase(Locale.ROOT);
            case "media:group" -> child.children().forEach(e -> child(draft, new Field(e, null), false, null));
            case "source" -> draft.source = PlainText.line(text);
            default -> {}
        }
    }

    private static String author(Element element) {
        String text = element.wholeText();
        for (Element child : element.children()) {
            if (child.tag().localName().equalsIgnoreCase("name")) {
                text = child.wholeText();
            }
        }
        return text;
    }

    private static String category(Element element) {
        String term = element.hasAttr("label") ? element.attr("label") : element.attr("term");
        return term.isEmpty() ? element.wholeText() : term;
    }
}
