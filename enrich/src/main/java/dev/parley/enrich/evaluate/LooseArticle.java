package dev.parley.enrich.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.model.Article;
import dev.parley.model.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads articles as people write them by hand: only the text is needed, dates may lack time or zone. */
public final class LooseArticle {
    private LooseArticle() {}

    /**
     * Reads one article.
     *
     * @param id given where the article has none
     * @throws IllegalArgumentException where the JSON is broken or holds no text
     */
    public static Article read(String json, String id) {
        JsonNode node;
        try {
            node = Json.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
        }
        return of(node, id);
    }

    /**
     * Reads one article that has been parsed.
     *
     * @throws IllegalArgumentException where it holds no text
     */
    public static Article of(JsonNode node, String id) {
        if (!(node instanceof ObjectNode article) || !node.path("text").isTextual()) {
            throw new IllegalArgumentException("'text' is missing; an article is a JSON object with at least a text");
        }
        if (!article.path("id").isTextual() || article.path("id").asText().isBlank()) {
            article.put("id", id);
        }
        if (!article.path("revision").isInt()) {
            article.put("revision", 1);
        }
        mendSource(article);
        mendTime(article, "publishedAt");
        mendTime(article, "updatedAt");
        mendTime(article, "fetchedAt");
        return Json.mapper().convertValue(article, Article.class);
    }

    private static void mendSource(ObjectNode article) {
        JsonNode source = article.path("source");
        if (source instanceof ObjectNode outlet && !outlet.path("id").isTextual()) {
            if (outlet.path("name").isTextual()) {
                outlet.put("id", outlet.path("name").asText());
            } else {
                article.remove("source");
            }
        }
    }

    private static void mendTime(ObjectNode article, String field) {
        if (article.path(field).isTextual()) {
            Instant time = time(article.path(field).asText());
            if (time == null) {
                article.remove(field);
            } else {
                article.put(field, time.toString());
            }
        }
    }

    private static @Nullable Instant time(String text) {
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            boolean zoned = text.endsWith("Z") || text.indexOf('+') > 0 || text.lastIndexOf('-') > 9;
            return zoned
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
