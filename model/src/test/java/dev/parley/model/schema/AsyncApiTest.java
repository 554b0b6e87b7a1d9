package dev.parley.model.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.topic.JsonSerde;
import dev.parley.model.topic.Topic;
import dev.parley.model.topic.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class AsyncApiTest {
    private final Map<?, ?> document = load();

    @Test
    void listsEveryTopicWithItsDescriptionPartitionsAndSettings() {
        Map<String, Object> written = new TreeMap<>();
        map(document, "channels").values().forEach(channel -> written.put(text(channel, "address"), facts(channel)));
        Map<String, Object> coded = Topics.all().stream()
                .collect(Collectors.toMap(Topic::name, AsyncApiTest::facts, (a, b) -> a, TreeMap::new));
        assertThat(written).isEqualTo(coded);
    }

    @Test
    void namesASchemaThatIsThereForEveryJsonTopic() {
        for (Topic<?, ?> topic : Topics.all()) {
            if (topic.values() instanceof JsonSerde<?>) {
                String name = topic.name().substring("parley.".length());
                Map<?, ?> message = map(document, "components", "messages", name.replaceAll("\\.v[0-9]+$", ""));
                String schema = text(map(message, "payload", "schema"), "$ref");
                assertThat(schema).isEqualTo("schema/" + name + ".schema.json");
                assertThat(AsyncApiTest.class.getResource("/" + schema))
                        .as(schema)
                        .isNotNull();
            }
        }
    }

    private static Map<String, String> facts(Topic<?, ?> topic) {
        Map<String, String> facts = new TreeMap<>(topic.config());
        facts.put("description", topic.description());
        facts.put("partitions", String.valueOf(topic.partitions()));
        return facts;
    }

    private static Map<String, String> facts(Object channel) {
        Map<?, ?> kafka = map(channel, "bindings", "kafka");
        Map<String, String> facts = new TreeMap<>();
        map(kafka, "topicConfiguration")
                .forEach((key, value) ->
                        facts.put(key.toString(), value.toString().replaceAll("[\\[\\]]", "")));
        facts.put("description", text(channel, "description"));
        facts.put("partitions", text(kafka, "partitions"));
        return facts;
    }

    private static Map<?, ?> map(Object from, String... path) {
        Object at = from;
        for (String step : path) {
            at = Objects.requireNonNull(((Map<?, ?>) at).get(step), step);
        }
        return (Map<?, ?>) at;
    }

    private static String text(Object from, String key) {
        return String.valueOf(((Map<?, ?>) from).get(key));
    }

    private static Map<?, ?> load() {
        try (InputStream file = Objects.requireNonNull(AsyncApiTest.class.getResourceAsStream("/asyncapi.yaml"))) {
            return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
