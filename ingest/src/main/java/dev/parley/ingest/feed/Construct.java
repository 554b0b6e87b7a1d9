package dev.parley.ingest.feed;

import dev.parley.ingest.text.Addresses;
import dev.parley.ingest.text.PlainText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * A text of a feed: plain text or markup, escaped, inline or in base64, as the dialects of RSS and Atom write it.
 *
 * @param value plain text, or sanitised markup
 * @param markup whether the value is markup
 */
record Construct(String value, boolean markup) {
    /** What a dialect takes a text for where its element does not say. */
    enum Default {
        PLAIN,
        /** Plain unless it has the look of markup: titles of RSS. */
        GUESS,
        MARKUP
    }

    /** The text as plain paragraphs. */
    String plain() {
        return markup ? PlainText.ofMarkup(value) : PlainText.ofPlain(value);
    }

    static Construct read(Element element, Default otherwise, @Nullable String base, Repairs repairs) {
        boolean inline = !element.children().isEmpty();
        if (inline) {
            String markup = serialise(inlineRoot(element, type(element)), base);
            return new Construct(MarkupRewriter.rewrite(markup, base), true);
        }
        return ofText(element.wholeText().strip(), element, otherwise, base, repairs);
    }

    private static String type(Element element) {
        return element.attr("type").strip().toLowerCase(Locale.ROOT);
    }

    /** The text of an element without children, whose attributes say what it is. */
    static Construct ofText(String raw, Element element, Default otherwise, @Nullable String base, Repairs repairs) {
        String type = type(element);
        String mode = element.attr("mode").strip().toLowerCase(Locale.ROOT);
        if (isBase64(type, mode)) {
            return decoded(raw, type, base, repairs);
        }
        boolean markup =
                switch (type) {
                    case "html", "text/html", "xhtml", "application/xhtml+xml" -> true;
                    case "text", "text/plain" -> otherwise != Default.PLAIN && Markup.hasTheLook(raw);
                    default -> otherwise == Default.MARKUP || (otherwise == Default.GUESS && Markup.hasTheLook(raw));
                };
        String seen = type.contains("xhtml") ? escaped(raw) : raw;
        return markup ? new Construct(MarkupRewriter.rewrite(seen, base), true) : new Construct(raw, false);
    }

    /** Atom 1.0 wraps inline content into a {@code div} that is no part of it (RFC 4287, section 3.1.1.3). */
    private static Element inlineRoot(Element element, String type) {
        boolean wrapped = type.equals("xhtml")
                && element.childrenSize() == 1
                && element.ownText().isBlank()
                && element.child(0).tag().localName().equalsIgnoreCase("div");
        return wrapped ? element.child(0) : element;
    }

    private static boolean isBase64(String type, String mode) {
        if (mode.equals("base64")) {
            return true;
        }
        boolean known = type.isEmpty() || type.startsWith("text") || type.equals("html") || type.contains("xml");
        return mode.isEmpty() && !known && type.contains("/");
    }

    private static Construct decoded(String raw, String type, @Nullable String base, Repairs repairs) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(raw);
            String text = new String(bytes, StandardCharsets.UTF_8).strip();
            boolean markup = type.contains("html") || Markup.hasTheLook(text);
            return markup ? new Construct(MarkupRewriter.rewrite(text, base), true) : new Construct(text, false);
        } catch (IllegalArgumentException e) {
            repairs.note("text declared as base64 read as it stands");
            return new Construct(MarkupRewriter.rewrite(raw, base), true);
        }
    }

    private static String serialise(Element element, @Nullable String base) {
        StringBuilder out = new StringBuilder();
        for (Node child : element.childNodes()) {
            append(out, child, base);
        }
        return out.toString();
    }

    private static void append(StringBuilder out, Node node, @Nullable String base) {
        if (node instanceof CDataNode cdata) {
            out.append(escaped(cdata.text()));
        } else if (node instanceof TextNode text) {
            out.append(escaped(text.getWholeText()));
        } else if (node instanceof Element element) {
            String own = element.hasAttr("xml:base") ? Addresses.resolve(base, element.attr("xml:base")) : base;
            String name = localName(element);
            out.append('<').append(name);
            for (Attribute attribute : element.attributes()) {
                String value = Allowed.LINKS.contains(attribute.getKey().toLowerCase(Locale.ROOT))
                        ? Addresses.resolve(own, attribute.getValue())
                        : attribute.getValue();
                out.append(' ').append(attribute.getKey()).append("=\"");
                out.append(escaped(value).replace("\"", "&quot;")).append('"');
            }
            out.append('>');
            for (Node child : element.childNodes()) {
                append(out, child, own);
            }
            out.append("</").append(name).append('>');
        }
    }

    private static String localName(Element element) {
        String namespace = element.tag().namespace().toLowerCase(Locale.ROOT);
        boolean known = namespace.contains("xhtml") || namespace.contains("svg") || namespace.contains("mathml");
        return known ? element.tag().localName() : element.tagName();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
