package dev.parley.ingest.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdom2.Attribute;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The mended document as ROME takes it: a tree without a document type whose elements have the namespaces that the
 * specifications give them. It is built from the tree at hand, so that no second parser ever sees the publisher's text:
 * there is nothing that could resolve an entity or an address.
 */
final class RomeTree {
    private static final String RSS_1_0 = "http://purl.org/rss/1.0/";
    private static final String ATOM_1_0 = "http://www.w3.org/2005/Atom";
    private static final String ATOM_0_3 = "http://purl.org/atom/ns#";
    private static final Namespace RDF = Namespace.getNamespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    private static final Set<String> RSS_VERSIONS = Set.of("0.91", "0.92", "0.93", "0.94");
    private static final Namespace DUBLIN_CORE = Namespace.getNamespace("http://purl.org/dc/elements/1.1/");
    private static final Namespace CONTENT = Namespace.getNamespace("http://purl.org/rss/1.0/modules/content/");

    private static final Set<String> DUBLIN_CORE_NAMES = Set.of("dc:creator", "dc:subject");
    private static final Set<String> DATES =
            Set.of("pubdate", "lastbuilddate", "published", "updated", "issued", "modified", "created");

    private final Vocabulary names;
    private final Namespace core;
    private final boolean atom;

    private RomeTree(Vocabulary names, String core, boolean atom) {
        this.names = names;
        this.core = Namespace.getNamespace(core);
        this.atom = atom;
    }

    /** The document for ROME; absent where its dialect is none of ROME's (CDF). */
    static Optional<Document> of(org.jsoup.nodes.Element root, Vocabulary names) {
        String atom = root.attr("version").equals("0.3") ? ATOM_0_3 : ATOM_1_0;
        return switch (FeedReader.local(names.name(root))) {
            case "rss" ->
                Optional.of(rss(
                        new RomeTree(names, "", false).element(root, Namespace.NO_NAMESPACE), root.attr("version")));
            case "rdf" -> Optional.of(rdf(new RomeTree(names, RSS_1_0, false).element(root, RDF)));
            case "feed" ->
                Optional.of(new Document(new RomeTree(names, atom, true).element(root, Namespace.getNamespace(atom))));
            case "entry" ->
                Optional.of(new Document(new Element("feed", Namespace.getNamespace(atom))
                        .addContent(new RomeTree(names, atom, true).element(root, Namespace.getNamespace(atom)))));
            default -> Optional.empty();
        };
    }

    private static Document rss(Element root, String version) {
        // ROME refuses versions that nobody defined; version 2.0 knows the elements of all others.
        String known = version.strip();
        boolean as = RSS_VERSIONS.contains(known) || known.startsWith("2.0");
        root.setName("rss").setAttribute("version", as ? known : "2.0");
        return new Document(root);
    }

    private static Document rdf(Element root) {
        root.setName("RDF").addNamespaceDeclaration(Namespace.getNamespace(RSS_1_0));
        return new Document(root);
    }

    private Element element(org.jsoup.nodes.Element from, Namespace namespace) {
        String local = from.tag().localName();
        Element to = new Element(Verifier.checkElementName(local) == null ? local : "unknown", namespace);
        for (org.jsoup.nodes.Attribute attribute : from.attributes()) {
            attribute(to, attribute);
        }
        boolean encoded = false;
        for (Node child : from.childNodes()) {
            if (child instanceof TextNode text) {
                to.addContent(characters(text.getWholeText()));
            } else if (child instanceof org.jsoup.nodes.Element element) {
                Namespace known = namespace(element);
                // ROME keeps one of these and moves each further one out of the tree, at a cost that grows squared.
                if (known != null && !(encoded && known.equals(CONTENT))) {
                    to.addContent(element(element, known));
                    encoded |= known.equals(CONTENT);
                }
            }
        }
        return to;
    }

    /** Where ROME finds the element; absent where it has no place and would only be moved about. */
    private @Nullable Namespace namespace(org.jsoup.nodes.Element element) {
        String name = names.name(element);
        int colon = name.indexOf(':');
        return switch (colon < 0 ? "" : name.substring(0, colon)) {
            case "" -> DATES.contains(name) ? null : core;
            case "atom" -> atom && !DATES.contains(name.substring(colon + 1)) ? core : null;
            case "dc" -> DUBLIN_CORE_NAMES.contains(name) && isOfItem(element) ? DUBLIN_CORE : null;
            case "content" -> name.equals("content:encoded") && isOfItem(element) ? CONTENT : null;
            default -> null;
        };
    }

    private boolean isOfItem(org.jsoup.nodes.Element element) {
        org.jsoup.nodes.Element parent = element.parent();
        String name = parent == null ? "" : FeedReader.local(names.name(parent));
        return name.equals("item") || name.equals("entry");
    }

    /** Plain attributes and those of RDF: ROME reads no others but {@code xml:base}, which is resolved beside it. */
    private static void attribute(Element to, org.jsoup.nodes.Attribute attribute) {
        String key = attribute.getKey();
        String value = characters(attribute.getValue());
        if (key.toLowerCase(Locale.ROOT).startsWith("rdf:")) {
            String local = key.substring(4);
            if (Verifier.checkAttributeName(local) == null) {
                to.setAttribute(new Attribute(local, value, RDF));
            }
        } else if (key.indexOf(':') < 0 && Verifier.checkAttributeName(key) == null) {
            to.setAttribute(key, value);
        }
    }

    /** The text without what XML has no characters for: references to them outlast the repair of the text. */
    private static String characters(String text) {
        if (Verifier.checkCharacterData(text) == null) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(Verifier::isXMLCharacter).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
