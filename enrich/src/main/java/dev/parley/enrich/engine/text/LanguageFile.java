package dev.parley.enrich.engine.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** One of the YAML files that hold what is known about a language, or a section of it. */
public final class LanguageFile {
    private final String name;
    private final Map<?, ?> content;

    private LanguageFile(String name, Map<?, ?> content) {
        this.name = name;
        this.content = content;
    }

    /**
     * Reads {@code language/<language>/<part>.yaml} from the class path.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static LanguageFile read(String language, String part) {
        String name = "language/" + language + "/" + part + ".yaml";
        try (InputStream in = LanguageFile.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no file " + name + " on the class path");
            }
            Object content = new Load(LoadSettings.builder().setLabel(name).build()).loadFromInputStream(in);
            return new LanguageFile(name, (Map<?, ?>) content);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** Whether the class path has {@code language/<language>/<part>.yaml}. */
    public static boolean exists(String language, String part) {
        String name = "language/" + language + "/" + part + ".yaml";
        return LanguageFile.class.getClassLoader().getResource(name) != null;
    }

    /** Whether the file has such an entry. */
    public boolean has(String key) {
        return content.containsKey(key);
    }

    /** A map within the file. */
    public LanguageFile section(String key) {
        if (content.get(key) instanceof Map<?, ?> map) {
            return new LanguageFile(name + "#" + key, map);
        }
        throw new IllegalArgumentException(name + ": " + key + " is " + content.get(key) + ", not a map");
    }

    /** A list of maps within the file. */
    public List<LanguageFile> sections(String key) {
        List<LanguageFile> sections = new ArrayList<>();
        if (content.get(key) instanceof List<?> list) {
            for (Object entry : list) {
                if (!(entry instanceof Map<?, ?> map)) {
                    throw new IllegalArgumentException(name + ": " + key + " holds " + entry + ", not a map");
                }
                sections.add(new LanguageFile(name + "#" + key, map));
            }
        }
        return sections;
    }

    /** The keys of this section, in the order of the file. */
    public List<String> keys() {
        return content.keySet().stream().map(String::valueOf).toList();
    }

    /** The folded words or phrases listed under a key, without repeats; none where the key is absent. */
    public List<String> words(String key) {
        Object value = content.get(key);
        LinkedHashSet<String> words = new LinkedHashSet<>();
        if (value instanceof List<?> list) {
            list.forEach(word -> words.add(Folding.fold(String.valueOf(word))));
        } else if (value instanceof String text) {
            text.strip()
                    .lines()
                    .flatMap(line -> Pattern.compile("\\s+").splitAsStream(line.strip()))
                    .forEach(word -> words.add(Folding.fold(word)));
        } else if (value != null) {
            throw new IllegalArgumentException(name + ": " + key + " is " + value + ", not a list");
        }
        return List.copyOf(words);
    }

    /** A text under a key, or the given one where the key is absent. */
    public String text(String key, String absent) {
        Object value = content.get(key);
        return value == null ? absent : String.valueOf(value);
    }

    /** A number under a key, or the given one where the key is absent. */
    public double number(String key, double absent) {
        return content.get(key) instanceof Number value ? value.doubleValue() : absent;
    }

    /** The entries of this section whose values are plain texts. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        content.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
        return texts;
    }
}
