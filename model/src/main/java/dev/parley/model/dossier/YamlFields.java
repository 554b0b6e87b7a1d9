package dev.parley.model.dossier;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The keys and values of one YAML map. What is wrong with them is noted with its line, and reading goes on. */
final class YamlFields {
    private final String file;
    private final int line;
    private final Problems problems;
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> known = new TreeSet<>();

    YamlFields(String file, MappingNode node, Problems problems) {
        this.file = file;
        this.line = line(node);
        this.problems = problems;
        for (NodeTuple tuple : node.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            lines.put(key, line(tuple.getKeyNode()));
            if (fields.put(key, tuple.getValueNode()) != null) {
                problems.add(file, line(tuple.getKeyNode()), "key '" + key + "' stands twice");
            }
        }
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    String file() {
        return file;
    }

    int line() {
        return line;
    }

    int line(String key) {
        return lines.getOrDefault(key, line);
    }

    Set<String> keys() {
        return fields.keySet();
    }

    void wrong(String key, String message) {
        problems.add(file, line(key), message);
    }

    void wrongAt(int line, String message) {
        problems.add(file, line, message);
    }

    /** Reports every key that was not asked for. Call it last. */
    void refuseOthers() {
        for (String key : fields.keySet()) {
            if (!known.contains(key)) {
                wrong(key, "unknown key '" + key + "'; allowed are " + String.join(", ", known));
            }
        }
    }

    private @Nullable Node take(String key) {
        known.add(key);
        return fields.get(key);
    }

    @Nullable String optionalText(String key) {
        Node node = take(key);
        if (node == null) {
            return null;
        }
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        wrong(key, "'" + key + "' is empty or no text; allowed is one line of text");
        return null;
    }

    String text(String key) {
        String text = optionalText(key);
        if (text == null) {
            if (!fields.containsKey(key)) {
                problems.add(file, line, "'" + key + "' is missing");
            }
            return "";
        }
        return text;
    }

    boolean flag(String key) {
        String text = optionalText(key);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            wrong(key, "'" + key + "' is '" + text + "'; allowed are true, false");
        }
        return "true".equals(text);
    }

    int number(String key, int least, int most) {
        String text = text(key);
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below with the range.
        }
        wrong(key, "'" + key + "' is '" + text + "'; allowed is a number from " + least + " to " + most);
        return least;
    }

    @Nullable LocalDate date(String key) {
        String text = optionalText(key);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            wrong(key, "'" + key + "' is '" + text + "'; allowed is a date such as 2025-09-05");
            return null;
        }
    }

    <E extends Enum<E>> @Nullable E choice(String key, Class<E> type) {
        String text = optionalText(key);
        if (text == null) {
            return null;
        }
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        wrong(key, "'" + key + "' is '" + text + "'; allowed are " + Arrays.toString(type.getEnumConstants()));
        return null;
    }

    <T> @Nullable T optional(String key, Function<String, T> make) {
        String text = optionalText(key);
        return text == null ? null : Ids.made(this, key, text, make);
    }

    List<String> texts(String key) {
        Node node = take(key);
        List<String> texts = new ArrayList<>();
        for (Node item : items(key, node)) {
            if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                texts.add(scalar.getValue().strip());
            } else {
                problems.add(file, line(item), "an item of '" + key + "' is empty or no text");
            }
        }
        return texts;
    }

    /** The items as they stand, with their lines. */
    List<ScalarNode> scalars(String key) {
        List<ScalarNode> scalars = new ArrayList<>();
        for (Node item : items(key, take(key))) {
            if (item instanceof ScalarNode scalar) {
                scalars.add(scalar);
            } else {
                problems.add(file, line(item), "an item of '" + key + "' is no text");
            }
        }
        return scalars;
    }

    List<YamlFields> maps(String key) {
        List<YamlFields> maps = new ArrayList<>();
        for (Node item : items(key, take(key))) {
            if (item instanceof MappingNode map) {
                maps.add(new YamlFields(file, map, problems));
            } else {
                problems.add(file, line(item), "an item of '" + key + "' is no map of keys and values");
            }
        }
        return maps;
    }

    boolean has(String key) {
        known.add(key);
        return fields.containsKey(key);
    }

    @Nullable YamlFields map(String key) {
        Node node = take(key);
        if (node instanceof MappingNode map) {
            return new YamlFields(file, map, problems);
        }
        if (node != null) {
            wrong(key, "'" + key + "' is no map of keys and values");
        }
        return null;
    }

    Map<String, String> textByLanguage(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        YamlFields map = map(key);
        if (map != null) {
            for (String language : map.keys()) {
                texts.put(language, map.text(language));
            }
        }
        return texts;
    }

    Map<String, List<String>> textsByLanguage(String key) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        YamlFields map = map(key);
        if (map != null) {
            for (String language : map.keys()) {
                texts.put(language, map.texts(language));
            }
        }
        return texts;
    }

    private List<? extends Node> items(String key, @Nullable Node node) {
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        if (node instanceof ScalarNode scalar && scalar.getValue().isEmpty()) {
            return List.of();
        }
        wrong(key, "'" + key + "' is no list; allowed is a list in [] or of lines that begin with '-'");
        return List.of();
    }
}
