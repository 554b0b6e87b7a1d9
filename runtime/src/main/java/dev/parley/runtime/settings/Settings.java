package dev.parley.runtime.settings;

import dev.parley.runtime.ExitCode;
import dev.parley.runtime.KafkaSettings;
import dev.parley.runtime.ParleyException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The settings of one process. Values come, later ones winning, from the defaults, a properties file, the environment
 * and the command line; whatever is wrong with any of them is said at once. In the file, keys that do not begin with
 * {@code parley.} are Kafka client properties.
 */
public final class Settings {
    private static final String VARIABLE = "PARLEY_";
    private static final String KEY = "parley.";

    private final Map<Setting, String> values;
    private final Map<String, String> clientProperties;

    private Settings(Map<Setting, String> values, Map<String, String> clientProperties) {
        this.values = values;
        this.clientProperties = clientProperties;
    }

    /**
     * Reads all sources.
     *
     * @param file a properties file, absent for none
     * @param commandLine keys as {@link Setting#key()}
     * @throws ParleyException with {@link ExitCode#INVALID_CONFIGURATION} that lists every problem
     */
    public static Settings load(Optional<Path> file, Map<String, String> environment, Map<String, String> commandLine) {
        List<String> problems = new ArrayList<>();
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        Map<String, String> kafka = new HashMap<>();
        file.ifPresent(path -> readFile(path, values, kafka, problems));
        kafka.putAll(KafkaSettings.fromEnvironment(environment));
        new TreeMap<>(environment).forEach((name, value) -> {
            if (name.startsWith(VARIABLE)) {
                put(
                        name,
                        name.substring(VARIABLE.length())
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-'),
                        value,
                        values,
                        problems);
            }
        });
        new TreeMap<>(commandLine).forEach((key, value) -> put("--" + key, key, value, values, problems));
        if (!problems.isEmpty()) {
            throw new ParleyException(ExitCode.INVALID_CONFIGURATION, String.join("\n", problems));
        }
        return new Settings(values, kafka);
    }

    /** The value as text; empty where there is none. */
    public Optional<String> text(Setting setting) {
        String value = values.getOrDefault(setting, setting.otherwise());
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** The value of a setting that is a number. */
    public int number(Setting setting) {
        return Integer.parseInt(values.getOrDefault(setting, setting.otherwise()));
    }

    /** The value of a setting that is true or false. */
    public boolean flag(Setting setting) {
        return Boolean.parseBoolean(values.getOrDefault(setting, setting.otherwise()));
    }

    /** The value of a setting that is a path. */
    public Optional<Path> path(Setting setting) {
        return text(setting).map(Path::of);
    }

    /** Whether somebody gave a value, rather than the default holding. */
    public boolean given(Setting setting) {
        return values.containsKey(setting);
    }

    /** How to reach a cluster at an address, with the client properties of the file and the environment. */
    public KafkaSettings kafka(String bootstrapServers) {
        Map<String, String> properties = new HashMap<>(clientProperties);
        properties.remove("bootstrap.servers");
        return new KafkaSettings(bootstrapServers, properties);
    }

    /** The outer cluster's address: {@code bootstrap-servers}, where it is not given Kafka's own property of that name. */
    public Optional<String> bootstrapServers() {
        if (given(Setting.BOOTSTRAP_SERVERS)) {
            return text(Setting.BOOTSTRAP_SERVERS);
        }
        return Optional.ofNullable(clientProperties.get("bootstrap.servers"));
    }

    private static void readFile(
            Path path, Map<Setting, String> values, Map<String, String> kafka, List<String> problems) {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            read.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            problems.add(path + ": cannot be read as a properties file: " + e);
            return;
        }
        for (String name : read.stringPropertyNames()) {
            if (name.startsWith(KEY)) {
                put(path + ": " + name, name.substring(KEY.length()), read.getProperty(name), values, problems);
            } else {
                kafka.put(name, read.getProperty(name));
            }
        }
    }

    private static void put(
            String where, String key, String value, Map<Setting, String> values, List<String> problems) {
        Optional<Setting> setting = Setting.ofKey(key);
        if (setting.isEmpty()) {
            problems.add(where + " is no setting of Parley; nearest is '" + Nearest.to(key) + "'");
            return;
        }
        String trimmed = value.strip();
        Optional<String> problem = setting.get().problem(trimmed);
        if (problem.isPresent()) {
            problems.add(where + " is '" + trimmed + "'; " + problem.get());
        } else {
            values.put(setting.get(), trimmed);
        }
    }
}
