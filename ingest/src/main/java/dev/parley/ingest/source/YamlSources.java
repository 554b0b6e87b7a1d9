package dev.parley.ingest.source;

import dev.parley.ingest.source.SourceFeed.FullText;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The YAML form of a sources file; its description is in {@code docs/feeds.md}. */
final class YamlSources {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,6})\\s*(ms|s|m|h|d)");
    private final SourcesFile.Found found;
    private @Nullable Duration interval;
    private FullText fullText = FullText.AUTO;

    YamlSources(SourcesFile.Found found) {
        this.found = found;
    }

    void read(String text) {
        try {
            Optional<Node> root = new Compose(
                            LoadSettings.builder().setCodePointLimit(10 << 20).build())
                    .composeString(text);
            if (root.isPresent() && root.get() instanceof SequenceNode list) {
                list.getValue().forEach(this::feed);
            } else if (root.isPresent() && root.get() instanceof MappingNode top) {
                top(top);
            } else {
                found.problem(1, "is neither a list of feeds nor a mapping with 'feeds'; allowed are these two");
            }
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(0);
            found.problem(line, "is no YAML: " + e.getProblem());
        }
    }

    private void top(MappingNode top) {
        for (NodeTuple tuple : top.getValue()) {
            String key = scalar(tuple.getKeyNode());
            Node value = tuple.getValueNode();
            switch (key) {
                case "interval" -> interval = duration(value);
                case "fullText" -> fullText = fullText(value);
                case "feeds" -> {}
                default ->
                    found.problem(
                            line(tuple.getKeyNode()),
                            "'" + key + "' is no setting; allowed are feeds, interval, fullText");
            }
        }
        for (NodeTuple tuple : top.getValue()) {
            if (scalar(tuple.getKeyNode()).equals("feeds")) {
                feeds(tuple.getValueNode());
            }
        }
    }

    private void feeds(Node node) {
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(this::feed);
        } else {
            found.problem(line(node), "'feeds' is no list; allowed is a list of feeds");
        }
    }

    private void feed(Node node) {
        if (node instanceof ScalarNode) {
            found.address(line(node), scalar(node)).ifPresent(uri -> add(uri, new HashMap<>(), Map.of()));
            return;
        }
        if (!(node instanceof MappingNode mapping)) {
            found.problem(line(node), "a feed is neither an address nor a mapping with 'url'; allowed are these two");
            return;
        }
        Map<String, Node> fields = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode());
            if (!FIELDS.contains(key)) {
                found.problem(line(tuple.getKeyNode()), "'" + key + "' is no field of a feed; allowed are " + FIELDS);
            }
            fields.put(key, tuple.getValueNode());
        }
        Node url = fields.get("url");
        if (url == null) {
            found.problem(line(node), "a feed has no 'url'; allowed is an http or https address");
            return;
        }
        Map<String, String> headers = headers(fields.get("headers"));
        found.address(line(url), scalar(url)).ifPresent(uri -> add(uri, fields, headers));
    }

    private static final java.util.List<String> FIELDS =
            java.util.List.of("url", "name", "outlet", "language", "interval", "fullText", "throttle", "headers");

    private void add(URI uri, Map<String, Node> fields, Map<String, String> headers) {
        Node own = fields.get("interval");
        Node text = fields.get("fullText");
        found.add(new SourceFeed(
                uri,
                optional(fields.get("name")),
                outlet(fields.get("outlet")),
                optional(fields.get("language")),
                own == null ? interval : duration(own),
                text == null ? fullText : fullText(text),
                scope(fields.get("throttle")),
                headers));
    }

    private @Nullable String outlet(@Nullable Node node) {
        String id = optional(node);
        if (id != null && node != null && !id.matches("[a-z0-9][a-z0-9.-]{0,252}")) {
            found.problem(
                    line(node),
                    "outlet '" + id + "' is no domain; allowed are lower-case letters, digits, dots and hyphens");
            return null;
        }
        return id;
    }

    private Map<String, String> headers(@Nullable Node node) {
        Map<String, String> headers = new HashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String name = scalar(tuple.getKeyNode());
                String value = scalar(tuple.getValueNode());
                if (!name.matches("[A-Za-z0-9-]+") || value.chars().anyMatch(c -> c < 0x20 || c > 0x7e)) {
                    found.problem(
                            line(tuple.getKeyNode()),
                            "'" + name
                                    + "' is no header; allowed are letters, digits and hyphens, and a value of printable ASCII");
                } else {
                    headers.put(name, value);
                }
            }
        } else if (node != null) {
            found.problem(line(node), "'headers' is no mapping; allowed are names with values");
        }
        return headers;
    }

    private @Nullable Duration duration(Node node) {
        Matcher m = SPAN.matcher(scalar(node));
        if (!m.matches()) {
            found.problem(
                    line(node), "'" + scalar(node) + "' is no time span; allowed are 30s, 15m, 2h, 1d and the like");
            return null;
        }
        long number = Long.parseLong(m.group(1));
        return switch (m.group(2)) {
            case "ms" -> Duration.ofMillis(Math.max(100, number));
            case "s" -> Duration.ofSeconds(Math.max(1, number));
            case "m" -> Duration.ofMinutes(Math.max(1, number));
            case "h" -> Duration.ofHours(Math.max(1, number));
            default -> Duration.ofDays(Math.max(1, number));
        };
    }

    private FullText fullText(Node node) {
        try {
            return FullText.valueOf(scalar(node).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            found.problem(line(node), "fullText '" + scalar(node) + "' is unknown; allowed are auto, always and never");
            return FullText.AUTO;
        }
    }

    private SourceFeed.Scope scope(@Nullable Node node) {
        try {
            return node == null
                    ? SourceFeed.Scope.HOST
                    : SourceFeed.Scope.valueOf(scalar(node).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            found.problem(line(node), "throttle '" + scalar(node) + "' is unknown; allowed are feed, host and domain");
            return SourceFeed.Scope.HOST;
        }
    }

    private static @Nullable String optional(@Nullable Node node) {
        String text = node == null ? "" : scalar(node);
        return text.isBlank() ? null : text.strip();
    }

    private static String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }
}
