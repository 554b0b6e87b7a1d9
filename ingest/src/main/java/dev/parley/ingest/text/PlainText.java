package dev.parley.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Markup reduced to plain text: paragraphs separated by one blank line, no tags, no control or direction-changing
 * characters, white space folded.
 */
public final class PlainText {
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "math",
            "form",
            "button",
            "select",
            "textarea",
            "head",
            "title",
            "audio",
            "video",
            "canvas");
    private static final Pattern MARKUP =
            Pattern.compile("<[a-zA-Z/!][^>]*>|&(?:#\\d+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]+);");
    private static final Pattern BLANK_LINE = Pattern.compile("\\R[ \\t\\x0B\\f\\u00A0]*\\R");

    private PlainText() {}

    /** Whether the text holds a tag or a character reference. */
    public static boolean looksLikeMarkup(String text) {
        return MARKUP.matcher(text).find();
    }

    /** The text of markup, paragraph by paragraph. */
    public static String ofMarkup(String markup) {
        if (markup.indexOf('<') < 0 && markup.indexOf('&') < 0) {
            return fold(markup);
        }
        org.jsoup.nodes.Document document = Jsoup.parseBodyFragment(markup);
        document.outputSettings().prettyPrint(false);
        return of(document.body());
    }

    /** One line of plain text for a title, whether it was marked up or not. */
    public static String line(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String plain = looksLikeMarkup(text) ? ofMarkup(text) : text;
        // Publishers escape twice: what is left of references after one reading is read once more.
        if (plain.indexOf('&') >= 0 && looksLikeMarkup(plain)) {
            plain = Parser.unescapeEntities(plain, false);
        }
        return fold(plain);
    }

    /** Plain text as its author wrote it, cut into paragraphs at blank lines. */
    public static String ofPlain(String text) {
        List<String> paragraphs = new ArrayList<>();
        for (String block : BLANK_LINE.split(text, -1)) {
            add(paragraphs, block);
        }
        return String.join("\n\n", paragraphs);
    }

    /** The text below an element, paragraph by paragraph. */
    public static String of(Element root) {
        Collector collector = new Collector();
        root.traverse(collector);
        collector.end();
        return String.join("\n\n", collector.paragraphs);
    }

    /** White space folded to single blanks; control, format and direction marks dropped. */
    public static String fold(String text) {
        if (isFolded(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || c == 0xA0 || c == 0x2007 || c == 0x202F || c == 0x85) {
                blank = out.length() > 0;
            } else if (isSeen(c)) {
                if (blank) {
                    out.append(' ');
                    blank = false;
                }
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }

    /** Whether it holds nothing but letters, digits, plain punctuation and single blanks, as most texts do. */
    private static boolean isFolded(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c > ' ' && c < 0x7f;
            if (!plain && (c == ' ' ? before == ' ' : !Character.isLetterOrDigit(c))) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    private static boolean isSeen(int c) {
        int type = Character.getType(c);
        if (type == Character.FORMAT) {
            // Joiners belong to emoji and to some scripts; everything else of this kind only misleads.
            return c == 0x200D || c == 0x200C;
        }
        return type != Character.CONTROL && type != Character.SURROGATE && type != Character.UNASSIGNED && c != 0xFFFC;
    }

    private static void add(List<String> paragraphs, String text) {
        String folded = fold(text);
        if (!folded.isEmpty()) {
            paragraphs.add(folded);
        }
    }

    private static final class Collector implements NodeVisitor {
        private final List<String> paragraphs = new ArrayList<>();
        private final StringBuilder paragraph = new StringBuilder();
        private int unseen;
        private int breaks;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text && unseen == 0) {
                if (!text.isBlank()) {
                    breaks = 0;
                }
                paragraph.append(text.getWholeText());
            } else if (node instanceof Element element) {
                open(element);
            }
        }

        private void open(Element element) {
            String name = element.normalName();
            if (UNSEEN.contains(name)) {
                unseen++;
            } else if (name.equals("br")) {
                breaks++;
                paragraph.append('\n');
                if (breaks >= 2) {
                    end();
                }
            } else if (isBlock(element)) {
                end();
            } else if (name.equals("td") || name.equals("th")) {
                paragraph.append(' ');
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (UNSEEN.contains(element.normalName())) {
                    unseen--;
                } else if (isBlock(element)) {
                    end();
                }
            }
        }

        private static boolean isBlock(Element element) {
            String name = element.normalName().toLowerCase(Locale.ROOT);
            return element.isBlock() && !name.equals("td") && !name.equals("th") && !name.equals("br");
        }

        private void end() {
            add(paragraphs, paragraph.toString());
            paragraph.setLength(0);
        }
    }
}
