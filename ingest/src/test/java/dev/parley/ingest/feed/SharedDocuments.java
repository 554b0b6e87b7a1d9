package dev.parley.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.model.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Documents that lie beside the project and not in it; tests that need them say so and pass without them. */
final class SharedDocuments {
    private SharedDocuments() {}

    static Path directory(String name) {
        Path path = Path.of(System.getProperty("parley.root", "."), "..", "shared", name)
                .normalize();
        if (!Files.isDirectory(path)) {
            System.out.println("skipped: no directory " + path + " beside the project");
            Assumptions.abort("no directory " + path);
        }
        return path;
    }

    static JsonNode json(Path file) {
        try {
            return Json.mapper().readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Expectations that were not met, one line each. */
    static List<String> misses(Path cases, JsonNode expected) {
        List<String> misses = new ArrayList<>();
        expected.properties().forEach(each -> {
            Map<String, String> headers = new HashMap<>();
            each.getValue()
                    .path("headers")
                    .properties()
                    .forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
            FeedReading reading = FeedReader.read(
                    new FeedDocument(bytes(cases.resolve(each.getKey())), BASE + each.getKey(), headers));
            for (JsonNode want : each.getValue().path("want")) {
                String found = found(reading, want);
                if (!want.path("value").asText().equals(found)) {
                    misses.add(each.getKey() + ": " + want.path("field").asText() + " is '" + found + "', wanted '"
                            + want.path("value").asText() + "'");
                }
            }
        });
        return misses;
    }

    private static final String BASE = "http://127.0.0.1:8097/";

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String found(FeedReading reading, JsonNode want) {
        if (!(reading instanceof FeedReading.Feed feed)
                || feed.entries().size() <= want.path("entry").asInt()) {
            return reading.toString();
        }
        FeedEntry entry = feed.entries().get(want.path("entry").asInt());
        return switch (want.path("field").asText()) {
            case "guid" -> entry.guid();
            case "link" -> entry.link();
            case "title" -> entry.title();
            case "summary" -> entry.summary();
            case "content" -> entry.content();
            case "author" -> entry.authors().isEmpty() ? null : entry.authors().get(0);
            case "published" -> String.valueOf(entry.published());
            case "updated" -> String.valueOf(entry.updated());
            default -> null;
        };
    }
}
