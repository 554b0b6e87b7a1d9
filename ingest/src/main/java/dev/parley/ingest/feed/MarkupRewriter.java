package dev.parley.ingest.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a publisher's markup harmless and its links absolute, and leaves the rest as found. It works on the stream of
 * tags, not on a tree, so that what the publisher wrote is neither closed nor moved: scripts, handlers, styles and
 * unknown elements go, their text stays unless it is no text (script, style, applet).
 */
final class MarkupRewriter {
    /** Nothing of a tag is given back once matched: a publisher's tag may be as long as a document, which no stack is. */
    private static final Pattern TOKEN = Pattern.compile(
            "<!--.*?(?:-->|$)|<!\\[CDATA\\[(.*?)(?:\\]\\]>|$)|<[!?][^>]*>?|<(/?)([a-zA-Z][^\\s/>]*)((?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)>",
            Pattern.DOTALL);

    private static final Pattern ATTRIBUTE = Pattern.compile(
            "([^\\s\"'<>/=]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'=<>`]+)))?", Pattern.DOTALL);
    private static final Pattern REFERENCE = Pattern.compile("&(#[xX]?[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*)?(;?)");

    private final @Nullable String base;
    private final StringBuilder out = new StringBuilder();
    private @Nullable String swallowing;
    private int foreignDepth;

    private MarkupRewriter(@Nullable String base) {
        this.base = base;
    }

    /** The markup without what could do harm, its relative links seen from the base. */
    static String rewrite(String markup, @Nullable String base) {
        return new MarkupRewriter(base).run(markup).strip();
    }

    private String run(String markup) {
        Matcher m = TOKEN.matcher(markup);
        int from = 0;
        // Every token begins with this; most of a text does not, and is not worth five tries a character.
        for (int at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', Math.max(at + 1, from))) {
            if (!m.region(at, markup.length()).lookingAt()) {
                continue;
            }
            text(markup.substring(from, at));
            from = m.end();
            if (m.group(1) != null) {
                text(m.group(1).replace("&", "&amp;").replace("<", "&lt;"));
            } else if (m.group(3) != null) {
                tag(m.group(3), !m.group(2).isEmpty(), m.group(4));
            }
        }
        text(markup.substring(from));
        return out.toString();
    }

    private void text(String text) {
        if (swallowing == null) {
            out.append(references(text).replace("<", "&lt;"));
        }
    }

    /** Character references in lower case and closed, those of Windows-1252 as what they mean, lone ampersands escaped. */
    private static String references(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        Matcher m = REFERENCE.matcher(text);
        StringBuilder mended = new StringBuilder();
        while (m.find()) {
            String name = m.group(1);
            String as = name == null || name.isEmpty() ? "&amp;" + m.group(2) : reference(name, m.group(2));
            m.appendReplacement(mended, Matcher.quoteReplacement(as));
        }
        return m.appendTail(mended).toString();
    }

    private static String reference(String name, String semicolon) {
        if (name.charAt(0) == '#') {
            String number = name.toLowerCase(Locale.ROOT);
            String meant = Windows1252.reference(number);
            return meant != null ? meant : "&" + number + ";";
        }
        boolean known = org.jsoup.nodes.Entities.isNamedEntity(name);
        return known && (!semicolon.isEmpty() || org.jsoup.nodes.Entities.isBaseNamedEntity(name))
                ? "&" + name + ";"
                : "&amp;" + name + semicolon;
    }

    private void tag(String rawName, boolean closing, String rawAttributes) {
        String name = rawName.toLowerCase(Locale.ROOT);
        if (swallowing != null) {
            if (closing && name.equals(swallowing)) {
                swallowing = null;
            }
            return;
        }
        boolean empty = rawAttributes.stripTrailing().endsWith("/");
        if (Allowed.SWALLOWED.contains(name)) {
            if (!closing && !empty) {
                swallowing = name;
            }
            return;
        }
        boolean root = name.equals("svg") || name.equals("math");
        String allowed = Allowed.element(rawName, foreignDepth > 0 || root);
        if (allowed == null) {
            return;
        }
        if (root) {
            foreignDepth = Math.max(0, foreignDepth + (closing ? -1 : empty ? 0 : 1));
        }
        write(allowed, closing, rawAttributes, foreignDepth > 0 || root);
    }

    private void write(String name, boolean closing, String rawAttributes, boolean foreign) {
        if (closing) {
            if (!Allowed.VOID.contains(name)) {
                out.append("</").append(name).append('>');
            }
            return;
        }
        out.append('<').append(name);
        attributes(name, rawAttributes, foreign).forEach((key, value) -> out.append(' ')
                .append(key)
                .append("=\"")
                .append(quoted(value))
                .append('"'));
        out.append(Allowed.VOID.contains(name) ? " />" : ">");
    }

    private Map<String, String> attributes(String element, String raw, boolean foreign) {
        Map<String, String> kept = new TreeMap<>(Comparator.naturalOrder());
        Matcher m = ATTRIBUTE.matcher(raw);
        boolean linked = false;
        while (m.find()) {
            String key = Allowed.attribute(m.group(1), foreign);
            if (key != null) {
                String value = value(m, key);
                if (value != null) {
                    kept.put(key, value);
                    linked |= key.startsWith("xlink:");
                }
            }
        }
        if (element.equals("svg") || element.equals("math")) {
            kept.put("xmlns", Allowed.namespace(element));
        }
        if (linked) {
            kept.put("xmlns:xlink", "http://www.w3.org/1999/xlink");
        }
        return kept;
    }

    private @Nullable String value(Matcher m, String key) {
        List<String> groups = new ArrayList<>();
        for (int i = 2; i <= 4; i++) {
            if (m.group(i) != null) {
                groups.add(m.group(i));
            }
        }
        String value = groups.isEmpty() ? key : org.jsoup.parser.Parser.unescapeEntities(groups.get(0), true);
        if (!Allowed.LINKS.contains(key)) {
            return value;
        }
        String resolved = dev.parley.ingest.text.Addresses.resolve(base, value);
        return Allowed.harmlessLink(resolved) ? resolved : null;
    }

    private static String quoted(String value) {
        return value.replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
