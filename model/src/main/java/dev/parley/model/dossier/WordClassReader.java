package dev.parley.model.dossier;

import dev.parley.model.dossier.pattern.Pattern;
import dev.parley.model.dossier.pattern.Pattern.Choice;
import dev.parley.model.dossier.pattern.PatternSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the files of {@code words/}: classes of words that many patterns share, each under a name, by language. */
final class WordClassReader {
    private final Map<String, Map<String, Choice>> byLanguage = new TreeMap<>();

    /** Takes a class up; the name that it has. Its words may name the classes read before it. */
    String wordClass(YamlFields fields) {
        String name = Ids.required(fields, "class", id -> id);
        String language = fields.text("language");
        Map<String, Choice> known = byLanguage.computeIfAbsent(language, any -> new TreeMap<>());
        List<Pattern> words = new ArrayList<>();
        for (ScalarNode item : fields.scalars("words")) {
            try {
                words.add(PatternSyntax.parse(item.getValue(), known));
            } catch (IllegalArgumentException e) {
                fields.wrongAt(YamlFields.line(item), String.valueOf(e.getMessage()));
            }
        }
        if (words.isEmpty()) {
            fields.wrong("words", "class '" + name + "' has no words; allowed is a list of at least one");
        } else if (known.putIfAbsent(name, new Choice(words, false)) != null) {
            fields.wrong("class", "class '" + name + "' stands twice for language '" + language + "'");
        }
        return name;
    }

    /** The classes of a language by name. */
    Map<String, Choice> of(String language) {
        return byLanguage.getOrDefault(language, Map.of());
    }
}
