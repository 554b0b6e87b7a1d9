package dev.parley.ingest.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is mended in the text of a feed before it is parsed: junk before the first tag and after the last, control
 * characters, a document type with its internal subset, whose plain entities are kept and used.
 */
final class XmlRepair {
    private static final Pattern ENTITY =
            Pattern.compile("<!ENTITY\\s+([A-Za-z_][\\w.-]*)\\s+(?:\"([^\"]*)\"|'([^']*)')\\s*>");
    private static final Pattern REFERENCE = Pattern.compile("&([A-Za-z_][\\w.-]*);");
    /** What is literal, or the ampersand before a parameter's name. */
    private static final Pattern PARAMETER =
            Pattern.compile("<!\\[CDATA\\[.*?]]>|<!--.*?-->|&(?=[A-Za-z][A-Za-z0-9_]*+=)", Pattern.DOTALL);

    private static final Pattern ROOT = Pattern.compile("<(?:\\?xml|!DOCTYPE|!--|[A-Za-z_])");
    private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_ENTITY = 1_000;
    private static final int MOST_EXPANSIONS = 10_000;

    private XmlRepair() {}

    static String mend(String text, Repairs repairs) {
        String seen = withoutControls(text, repairs);
        Matcher root = ROOT.matcher(seen);
        if (root.find() && !seen.substring(0, root.start()).isBlank()) {
            repairs.note("junk before the document dropped");
        }
        String from = root.hitEnd() && !root.reset().find() ? seen : seen.substring(start(seen));
        return withoutDoctype(closed(from), repairs);
    }

    /** Ampersands of addresses escaped: {@code &copy=3} is no sign, though readers of HTML take it for one in text. */
    private static String closed(String text) {
        return PARAMETER
                .matcher(text)
                .replaceAll(m -> m.group().equals("&") ? "&amp;" : Matcher.quoteReplacement(m.group()));
    }

    private static int start(String text) {
        Matcher root = ROOT.matcher(text);
        return root.find() ? root.start() : 0;
    }

    private static String withoutControls(String text, Repairs repairs) {
        if (text.chars().allMatch(XmlRepair::isAllowed)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int dropped = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isAllowed(c)) {
                out.append(c);
            } else {
                dropped++;
            }
        }
        repairs.note("control character dropped", dropped);
        return out.toString();
    }

    private static boolean isAllowed(int c) {
        return (c >= 0x20 && c < 0xFFFE) || c == '\t' || c == '\n' || c == '\r';
    }

    private static String withoutDoctype(String text, Repairs repairs) {
        int firstElement = firstElement(text);
        Matcher doctype = DOCTYPE.matcher(text).region(0, firstElement < 0 ? text.length() : firstElement);
        if (!doctype.find()) {
            return text;
        }
        int start = doctype.start();
        int end = endOfDoctype(text, start);
        Map<String, String> entities = entities(text.substring(start, end), repairs);
        repairs.note("document type dropped");
        return text.substring(0, start) + expand(text.substring(end), entities, repairs);
    }

    private static int firstElement(String text) {
        for (int i = text.indexOf('<'); i >= 0 && i + 1 < text.length(); i = text.indexOf('<', i + 1)) {
            if (text.startsWith("<!--", i)) {
                i = Math.max(i, text.indexOf("-->", i));
            } else if (Character.isLetter(text.charAt(i + 1)) || text.charAt(i + 1) == '_') {
                return i;
            }
        }
        return -1;
    }

    private static int endOfDoctype(String text, int start) {
        char quote = 0;
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (text.startsWith("<!--", i)) {
                int close = text.indexOf("-->", i);
                i = close < 0 ? text.length() : close + 2;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            } else if (c == '>' && depth <= 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    /** Only entities that stand for themselves: one that refers to another could grow without bound. */
    private static Map<String, String> entities(String doctype, Repairs repairs) {
        Map<String, String> found = new HashMap<>();
        Matcher m = ENTITY.matcher(doctype);
        while (m.find()) {
            String value = m.group(2) != null ? m.group(2) : m.group(3);
            if (REFERENCE.matcher(value).find() || value.length() > LONGEST_ENTITY || value.indexOf('%') >= 0) {
                repairs.note("entity that refers to others left out");
            } else {
                found.putIfAbsent(m.group(1), value);
            }
        }
        return found;
    }

    private static String expand(String text, Map<String, String> entities, Repairs repairs) {
        if (entities.isEmpty()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        Matcher m = REFERENCE.matcher(text);
        int from = 0;
        int times = 0;
        while (times < MOST_EXPANSIONS && m.find()) {
            String value = entities.get(m.group(1));
            if (value != null) {
                out.append(text, from, m.start()).append(value);
                from = m.end();
                times++;
            }
        }
        repairs.note("entity of the document type expanded", times);
        return out.append(text, from, text.length()).toString();
    }
}
