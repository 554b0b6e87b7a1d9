package dev.parley.model.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.parley.model.Json;
import dev.parley.model.topic.JsonSerde;
import dev.parley.model.topic.Topic;
import dev.parley.model.topic.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Stream<Topic<?, ?>> jsonTopics() {
        return Topics.all().stream().filter(topic -> topic.values() instanceof JsonSerde<?>);
    }

    @ParameterizedTest
    @MethodSource("jsonTopics")
    void everyFieldOfTheRecordIsInTheSchemaAndNoOther(Topic<?, ?> topic) throws IOException {
        JsonNode schema = Json.mapper().readTree(resource("/schema/" + name(topic) + ".schema.json"));
        Set<String> described = new TreeSet<>();
        schema.get("properties").fieldNames().forEachRemaining(described::add);
        assertThat(described).isEqualTo(fields(((JsonSerde<?>) topic.values()).payload()));
    }

    @ParameterizedTest
    @MethodSource("jsonTopics")
    void aRecordWithAFieldOfTheWrongTypeIsNotValid(Topic<?, ?> topic) throws IOException {
        Schema schema = REGISTRY.getSchema(resource("/schema/" + name(topic) + ".schema.json"));
        assertThat(schema.validate("[]", InputFormat.JSON)).isNotEmpty();
    }

    private static Set<String> fields(Class<?> type) {
        Set<String> names = new TreeSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                names.addAll(fields(component.getType()));
            } else {
                names.add(renamed == null ? component.getName() : renamed.value());
            }
        }
        return names;
    }

    private static String name(Topic<?, ?> topic) {
        return topic.name().substring("parley.".length());
    }

    private static String resource(String path) throws IOException {
        try (InputStream file = Objects.requireNonNull(SchemaTest.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
