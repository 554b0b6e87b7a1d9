package dev.parley.aggregate.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.model.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The description of the interface.
 *
 * @param text as it is served
 */
record OpenApi(String text, JsonNode tree) {
    /** Where it is served, and the resource's name. */
    static final String ADDRESS = "/openapi.json";

    static OpenApi read() {
        try (InputStream in = OpenApi.class.getResourceAsStream(ADDRESS)) {
            String text = new String(Objects.requireNonNull(in, ADDRESS).readAllBytes(), StandardCharsets.UTF_8);
            return new OpenApi(text, Json.mapper().readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the query's parameters at an address, in their order; none for one that is not described. */
    Set<String> parameters(String path) {
        Set<String> names = new TreeSet<>();
        for (JsonNode at : new JsonNode[] {
            tree.path("paths").path(path), tree.path("paths").path(path).path("get")
        }) {
            for (JsonNode parameter : at.path("parameters")) {
                String reference = parameter.path("$ref").asText();
                JsonNode described = reference.isEmpty() ? parameter : tree.at(reference.substring(1));
                if (described.path("in").asText().equals("query")) {
                    names.add(described.path("name").asText());
                }
            }
        }
        return Collections.unmodifiableSet(names);
    }
}
