package dev.parley.ingest.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.ingest.text.Addresses;
import dev.parley.ingest.text.PlainText;
import dev.parley.model.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON Feed 1.0 and 1.1.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
final class JsonFeed {
    private JsonFeed() {}

    static boolean looksLike(String text) {
        return text.stripLeading().startsWith("{");
    }

    static FeedReading read(String text, @Nullable String url, Repairs repairs) {
        try {
            JsonNode root = Json.mapper().readTree(text.strip());
            readBack(root, repairs);
            JsonNode items = root.path("items");
            boolean versioned = root.path("version").asText("").contains("jsonfeed.org");
            if (!versioned && !items.isArray()) {
                return new FeedReading.NotFeed(
                        "the document is JSON without 'items'; allowed is JSON Feed 1.0 or 1.1", List.of());
            }
            if (!versioned) {
                repairs.note("JSON without a version read as JSON Feed");
            }
            List<FeedEntry> entries = new ArrayList<>();
            for (JsonNode item : items) {
                entries.add(entry(item, url, root, repairs));
            }
            return new FeedReading.Feed(
                    "JSON Feed",
                    line(root, "title"),
                    string(root, "home_page_url"),
                    string(root, "language"),
                    null,
                    entries,
                    repairs.lines());
        } catch (JsonProcessingException e) {
            return new FeedReading.NotFeed(
                    "the document is broken JSON: " + e.getOriginalMessage() + "; allowed is JSON Feed 1.0 or 1.1",
                    List.of());
        }
    }

    /** Texts that were encoded twice are read back in place, one by one, as each has its own way here. */
    private static void readBack(JsonNode node, Repairs repairs) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                if (field.getValue().isTextual()) {
                    field.setValue(
                            TextNode.valueOf(repairs.readBack(field.getValue().asText())));
                }
            }
        }
        node.forEach(child -> readBack(child, repairs));
    }

    private static FeedEntry entry(JsonNode item, @Nullable String url, JsonNode root, Repairs repairs) {
        List<String> unreadable = new ArrayList<>();
        String html = string(item, "content_html");
        String plain = string(item, "content_text");
        String content = html != null ? MarkupRewriter.rewrite(html, url) : plain;
        String summary = string(item, "summary");
        String link = string(item, "url") != null ? string(item, "url") : string(item, "external_url");
        String text = html != null && content != null
                ? PlainText.ofMarkup(content)
                : PlainText.ofPlain(plain != null ? plain : summary == null ? "" : summary);
        return new FeedEntry(
                string(item, "id"),
                link == null ? null : Addresses.resolve(url, link),
                null,
                string(item, "title"),
                date(item, "date_published", unreadable, repairs),
                date(item, "date_modified", unreadable, repairs),
                unreadable,
                authors(item.has("authors") || item.has("author") ? item : root),
                strings(item.path("tags")),
                summary == null ? content : summary,
                content,
                text,
                string(item, "language") != null ? string(item, "language") : string(root, "language"),
                false);
    }

    private static List<String> authors(JsonNode node) {
        List<String> names = new ArrayList<>();
        for (JsonNode author : node.path("authors")) {
            addName(names, author);
        }
        if (names.isEmpty()) {
            addName(names, node.path("author"));
        }
        return names;
    }

    private static void addName(List<String> names, JsonNode author) {
        String name = line(author, "name");
        if (name != null && !name.isEmpty()) {
            names.add(name);
        }
    }

    private static List<String> strings(JsonNode array) {
        List<String> found = new ArrayList<>();
        array.forEach(node -> found.add(PlainText.line(node.asText())));
        return found;
    }

    private static @Nullable Instant date(JsonNode item, String field, List<String> unreadable, Repairs repairs) {
        String text = string(item, field);
        if (text == null || text.isBlank()) {
            return null;
        }
        return FeedDates.parse(text).orElseGet(() -> {
            unreadable.add(text);
            repairs.note("date left out that is none");
            return null;
        });
    }

    private static @Nullable String line(JsonNode node, String field) {
        String text = string(node, field);
        return text == null ? null : PlainText.line(text);
    }

    private static @Nullable String string(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() && !value.asText().isEmpty() ? value.asText() : null;
    }
}
