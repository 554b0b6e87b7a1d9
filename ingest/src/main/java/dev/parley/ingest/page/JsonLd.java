package dev.parley.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of its article in JSON-LD, after schema.org.
 *
 * @see <a href="https://schema.org/Article">schema.org Article</a>
 */
final class JsonLd {
    private static final int MOST_NODES = 5_000;
    /** Publishers break lines inside strings. */
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private JsonLd() {}

    /** The node that describes the article: the one with the longest body, else the first of an article type. */
    static Optional<JsonNode> article(Document page) {
        JsonNode best = null;
        for (Element script : page.select("script[type~=(?i)ld\\+json]")) {
            for (Deque<JsonNode> open = parse(script.data()); !open.isEmpty(); ) {
                JsonNode node = open.removeFirst();
                if (isArticle(node)
                        && (best == null || body(node).length() > body(best).length())) {
                    best = node;
                }
                if (open.size() < MOST_NODES) {
                    node.forEach(open::addLast);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    static String body(JsonNode article) {
        return article.path("articleBody").asText("");
    }

    private static Deque<JsonNode> parse(String script) {
        Deque<JsonNode> open = new ArrayDeque<>();
        try {
            String json = script.strip()
                    .replaceFirst("^<!--", "")
                    .replaceFirst("-->$", "")
                    .replaceFirst(";$", "");
            open.add(LENIENT.readTree(json));
        } catch (JsonProcessingException e) {
            // Broken metadata is no metadata; the page itself is still read.
            return open;
        }
        return open;
    }

    private static boolean isArticle(JsonNode node) {
        JsonNode type = node.path("@type");
        for (JsonNode one :
                type.isArray() ? type : node.isObject() ? java.util.List.of(type) : java.util.List.<JsonNode>of()) {
            String name = one.asText("");
            if (name.endsWith("Article")
                    || name.endsWith("BlogPosting")
                    || name.equals("Report")
                    || name.endsWith("NewsArticle")) {
                return true;
            }
        }
        return false;
    }
}
