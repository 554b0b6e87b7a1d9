package dev.parley.app.e2e;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.parley.model.topic.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The published JSON Schema of a topic's records. */
final class Contract {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Schema schema;

    private Contract(Schema schema) {
        this.schema = schema;
    }

    static Contract of(Topic<?, ?> topic) throws IOException {
        String path = "/schema/" + topic.name().substring("parley.".length()) + ".schema.json";
        try (InputStream file = Objects.requireNonNull(Contract.class.getResourceAsStream(path), path)) {
            return new Contract(REGISTRY.getSchema(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    /** In what the record breaks the contract; the empty list where it keeps it. */
    List<String> breaches(byte[] json) {
        return schema
                .validate(
                        new String(json, StandardCharsets.UTF_8),
                        InputFormat.JSON,
                        run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
