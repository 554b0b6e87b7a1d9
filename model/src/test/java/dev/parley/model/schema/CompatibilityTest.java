package dev.parley.model.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.parley.model.Json;
import dev.parley.model.topic.JsonSerde;
import dev.parley.model.topic.Topic;
import dev.parley.model.topic.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records that were kept as this version of each topic wrote them must stay readable. */
class CompatibilityTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Stream<Topic<?, ?>> jsonTopics() {
        return Topics.all().stream().filter(topic -> topic.values() instanceof JsonSerde<?>);
    }

    static Stream<Topic<?, ?>> topicsOfThingsWithAnId() {
        return Stream.of(Topics.ARTICLE, Topics.ENRICHED, Topics.ARTICLE_IDENTITY, Topics.STATEMENT);
    }

    static Stream<Topic<?, ?>> topicsWithAStance() {
        return Stream.of(Topics.ENRICHED, Topics.STATEMENT, Topics.POSITION, Topics.CHANGE);
    }

    @ParameterizedTest
    @MethodSource("jsonTopics")
    void theKeptRecordsAreValid(Topic<?, ?> topic) throws IOException {
        assertThat(errors(topic, example(topic, ""))).isEmpty();
        assertThat(errors(topic, example(topic, ".minimal"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("jsonTopics")
    void aKeptRecordIsReadAndWrittenBackWithoutLoss(Topic<?, ?> topic) throws IOException {
        JsonNode full = example(topic, "");
        assertThat(writtenBack(topic, full)).isEqualTo(full);
    }

    @ParameterizedTest
    @MethodSource("jsonTopics")
    void whatIsNotRequiredMayBeAbsent(Topic<?, ?> topic) throws IOException {
        JsonNode minimal = example(topic, ".minimal");
        JsonNode back = writtenBack(topic, minimal);
        assertThat(errors(topic, back)).isEmpty();
        assertKept(minimal, back);
    }

    @Test
    void aRetractionIsReadAsOne() throws IOException {
        JsonNode retraction = example(Topics.STATEMENT, ".retraction");
        assertThat(errors(Topics.STATEMENT, retraction)).isEmpty();
        assertThat(writtenBack(Topics.STATEMENT, retraction)).isEqualTo(retraction);
    }

    @ParameterizedTest
    @MethodSource("jsonTopics")
    void withoutAnyOneOfItsRequiredFieldsARecordIsNotValid(Topic<?, ?> topic) throws IOException {
        JsonNode required = json(schemaPath(topic)).path("required");
        assertThat(required).isNotEmpty();
        for (JsonNode field : required) {
            ObjectNode mutated = example(topic, "");
            mutated.remove(field.asText());
            assertThat(errors(topic, mutated)).as("without " + field).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("topicsOfThingsWithAnId")
    void withoutAnIdARecordIsNotValid(Topic<?, ?> topic) throws IOException {
        ObjectNode mutated = example(topic, "");
        assertThat(mutated.remove("id")).isNotNull();
        assertThat(errors(topic, mutated)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("topicsWithAStance")
    void anUnknownStanceIsNeitherValidNorRead(Topic<?, ?> topic) throws IOException {
        ObjectNode mutated = example(topic, "");
        List<JsonNode> holders = mutated.findParents("stance");
        assertThat(holders).isNotEmpty();
        holders.forEach(holder -> ((ObjectNode) holder).put("stance", "DEMANDS"));
        assertThat(errors(topic, mutated)).isNotEmpty();
        assertThatThrownBy(() -> writtenBack(topic, mutated))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("DEMANDS");
    }

    @ParameterizedTest
    @MethodSource("topicsOfThingsWithAnId")
    void aTimeThatIsNoneIsNotValid(Topic<?, ?> topic) throws IOException {
        ObjectNode mutated = example(topic, "");
        mutated.put(topic.equals(Topics.STATEMENT) ? "saidAt" : "publishedAt", "last Tuesday Z");
        assertThat(errors(topic, mutated)).isNotEmpty();
    }

    private static void assertKept(JsonNode kept, JsonNode back) {
        for (Map.Entry<String, JsonNode> field : kept.properties()) {
            JsonNode found = back.path(field.getKey());
            if (field.getValue().isObject()) {
                assertKept(field.getValue(), found);
            } else {
                assertThat(found).as(field.getKey()).isEqualTo(field.getValue());
            }
        }
    }

    private static List<Error> errors(Topic<?, ?> topic, JsonNode record) throws IOException {
        return REGISTRY.getSchema(text(schemaPath(topic)))
                .validate(
                        record.toString(),
                        InputFormat.JSON,
                        run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static <V> JsonNode writtenBack(Topic<?, V> topic, JsonNode record) throws IOException {
        RecordHeaders headers = new RecordHeaders();
        Serde<V> serde = topic.values();
        V value = serde.deserializer()
                .deserialize(topic.name(), headers, record.toString().getBytes(StandardCharsets.UTF_8));
        return Json.mapper().readTree(serde.serializer().serialize(topic.name(), headers, value));
    }

    /** The kept record of a topic {@code parley.<kind>.<version>}. */
    private static ObjectNode example(Topic<?, ?> topic, String variant) throws IOException {
        String[] parts = topic.name().split("\\.", -1);
        return (ObjectNode) json("/compat/" + parts[2] + "/" + parts[1] + variant + ".json");
    }

    private static String schemaPath(Topic<?, ?> topic) {
        return "/schema/" + topic.name().substring("parley.".length()) + ".schema.json";
    }

    private static JsonNode json(String path) throws IOException {
        return Json.mapper().readTree(text(path));
    }

    private static String text(String path) throws IOException {
        try (InputStream file = Objects.requireNonNull(CompatibilityTest.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
