package dev.parley.ingest.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/** Tells markup from plain text that merely holds an angle bracket. */
final class Markup {
    private static final Pattern CLOSED =
            Pattern.compile("</[a-zA-Z][a-zA-Z0-9]*>|<[a-zA-Z][^<>]*/>|<(?:br|p|img|hr)\\b[^<>]*>");
    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][\\w:-]*)");
    private static final Pattern REFERENCE = Pattern.compile("&(#[xX]?[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);");

    private Markup() {}

    /** Whether the text closes a tag or holds a character reference, and every tag and reference in it is of HTML. */
    static boolean hasTheLook(String text) {
        if (!CLOSED.matcher(text).find() && !REFERENCE.matcher(text).find()) {
            return false;
        }
        Matcher tags = TAG.matcher(text);
        while (tags.find()) {
            if (Allowed.element(tags.group(1), true) == null && !Allowed.SWALLOWED.contains(tags.group(1))) {
                return false;
            }
        }
        Matcher references = REFERENCE.matcher(text);
        while (references.find()) {
            String name = references.group(1);
            if (name.charAt(0) != '#' && !Entities.isNamedEntity(name)) {
                return false;
            }
        }
        return true;
    }
}
