package dev.parley.bench.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.enrich.evaluate.LooseArticle;
import dev.parley.model.Article;
import dev.parley.model.ConditionId;
import dev.parley.model.Json;
import dev.parley.model.SideId;
import dev.parley.model.Stance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An invented text with the statements that a careful reader marks in it. A file of {@code bench/training} holds one in
 * each line: a whole article, or some sentences from the middle of one.
 *
 * @param whole a whole article
 */
record MarkedText(Article article, List<Mark> marks, boolean whole) {
    /** A snippet stands in an article on the case, and not at its head. */
    private static final String BEFORE = "The day went on.\n\nTalks went on.\n\n";

    private static final String TITLE = "title";

    /**
     * A statement.
     *
     * @param evidence the words that carry it
     */
    record Mark(SideId side, ConditionId condition, Stance stance, String evidence) {}

    /**
     * All texts of the files {@code *.jsonl} in a folder, by name and line.
     *
     * @param title of the article in which a snippet stands: names the case
     */
    static List<MarkedText> all(Path folder, String language, String title) throws IOException {
        List<MarkedText> texts = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                texts.add(of(line, file.getFileName() + "-" + ++number, language, title));
            }
        }
        return texts;
    }

    private static MarkedText of(String line, String id, String language, String title) {
        try {
            JsonNode json = Json.mapper().readTree(line);
            return json.has("t") ? snippet(json, id, language, title) : whole(json, id, language);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(id, e);
        }
    }

    private static MarkedText whole(JsonNode json, String id, String language) {
        String published = json.path("publishedAt").asText("2020-01-01T00:00:00Z");
        List<Mark> marks = new ArrayList<>();
        for (JsonNode mark : json.path("statements")) {
            marks.add(mark(mark, mark.path(3).asText()));
        }
        String title = json.path(TITLE).asText();
        return new MarkedText(
                article(id, language, title, json.path("text").asText(), Instant.parse(published)), marks, true);
    }

    private static MarkedText snippet(JsonNode json, String id, String language, String title) {
        List<String> sentences = new ArrayList<>();
        json.path("t").forEach(sentence -> sentences.add(sentence.asText()));
        List<Mark> marks = new ArrayList<>();
        for (JsonNode mark : json.path("y")) {
            marks.add(mark(mark, sentences.get(mark.path(3).asInt())));
        }
        String text = BEFORE + String.join(" ", sentences);
        return new MarkedText(article(id, language, title, text, Instant.parse("2025-01-01T00:00:00Z")), marks, false);
    }

    private static Mark mark(JsonNode mark, String evidence) {
        return new Mark(
                SideId.of(mark.path(0).asText()),
                ConditionId.of(mark.path(1).asText()),
                Stance.valueOf(mark.path(2).asText()),
                evidence);
    }

    private static Article article(String id, String language, String title, String text, Instant published) {
        JsonNode json = Json.mapper()
                .createObjectNode()
                .put("id", id)
                .put("revision", 1)
                .put("language", language)
                .put(TITLE, title)
                .put("text", text)
                .put("publishedAt", published.toString());
        return LooseArticle.of(json, id);
    }
}
