package dev.parley.model.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.parley.model.Json;
import dev.parley.model.dossier.DossierFiles;
import dev.parley.model.dossier.DossierLoader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schemas by which editors check a dossier while it is written say the same as the loader. */
class DossierSchemaTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, String> KINDS = Map.of(
            "case.yaml", "case",
            "titles.yaml", "titles",
            "titles", "titles",
            "venues.yaml", "venues",
            "actors", "actors",
            "venues", "venues",
            "words", "words",
            "conditions", "conditions",
            "examples", "examples");

    static Stream<Path> dossiers() throws IOException {
        Path root = Path.of(System.getProperty("parley.root", ".."), "dossier");
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void everyFileOfTheDossiersIsValid(Path folder) {
        Map<String, String> files = DossierFiles.read(folder).files();
        assertThat(files).isNotEmpty();
        files.forEach(
                (name, content) -> assertThat(errors(name, content)).as(name).isEmpty());
        assertThat(DossierLoader.load(folder).conditions()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    case.yaml             | {id: a, name: A, sides: [{id: b, name: B, principal: true}], colour: red}
                    case.yaml             | {id: a, name: A, sides: [{id: b, name: B}]}
                    titles.yaml           | [{title: president, seniority: 101}]
                    actors/a.yaml         | [{id: Ana Dragan, kind: PERSON, name: Ana Dragan}]
                    actors/a.yaml         | [{id: ana-dragan, kind: ROBOT, name: Ana Dragan}]
                    actors/a.yaml         | [{id: ana-dragan, kind: PERSON, name: Ана, roles: [{title: envoy, from: yesterday}]}]
                    venues.yaml           | [{id: hall, name: Hall, kind: PLANET}]
                    words/a.yaml          | [{class: end, language: en, words: []}]
                    words/a.yaml          | [{class: "the end", language: en, words: [stop~]}]
                    conditions/a.yaml     | [{id: nodot, label: L, proposition: P.}]
                    conditions/a.yaml     | [{id: a.b, label: L, proposition: P., phrases: {en: {fro: [x]}}}]
                    examples/en/a.yaml    | [{text: T, expect: [{side: a, condition: a.b, stance: DEMANDS}]}]
                    examples/en/a.yaml    | [{expect: []}]
                    """)
    void whatTheLoaderRefusesTheSchemaRefuses(String name, String content) {
        assertThat(errors(name, content)).isNotEmpty();
    }

    @Test
    void everyKindOfFileHasASchemaThatSaysWhatItIsFor() {
        KINDS.values().forEach(kind -> assertThat(schema(kind)).contains("\"title\"", "\"description\""));
    }

    private static List<String> errors(String name, String content) {
        String kind = Objects.requireNonNull(KINDS.get(name.split("/", -1)[0]), name);
        Schema schema = REGISTRY.getSchema(schema(kind));
        Object yaml = new Load(LoadSettings.builder().build()).loadFromString(content);
        List<String> errors = new ArrayList<>();
        schema.validate(Json.write(keyed(yaml)), InputFormat.JSON).forEach(error -> errors.add(error.toString()));
        return errors;
    }

    /** The same with texts for keys, as JSON has them. */
    private static Object keyed(Object yaml) {
        if (yaml instanceof Map<?, ?> map) {
            Map<String, Object> keyed = new TreeMap<>();
            map.forEach((key, value) -> {
                if (value != null) {
                    keyed.put(String.valueOf(key), keyed(value));
                }
            });
            return keyed;
        }
        return yaml instanceof List<?> list
                ? list.stream().map(DossierSchemaTest::keyed).toList()
                : yaml;
    }

    private static String schema(String kind) {
        String path = "/schema/dossier/" + kind + ".schema.json";
        try (InputStream file = Objects.requireNonNull(DossierSchemaTest.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
