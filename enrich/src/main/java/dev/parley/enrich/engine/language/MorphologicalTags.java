package dev.parley.enrich.engine.language;

import dev.parley.enrich.engine.text.LanguageFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the tags of a dictionary ("verb:perf:past:m|noun:inanim:f:v_naz") by rules: each says which parts a tag has, which
 * it has not, and what a word so tagged may express. What a dictionary holds is few tags on many words, so each is read once.
 */
final class MorphologicalTags {
    private static final Pattern READINGS = Pattern.compile("[|+]");
    private static final Pattern PARTS = Pattern.compile("[:.]");

    /** Parts of a tag between colons; alternatives within one stand between dots, readings between bars or pluses. */
    private record Rule(Set<String> has, Set<String> hasOneOf, Set<String> lacks, int features) {
        boolean fits(Set<String> parts) {
            return parts.containsAll(has)
                    && (hasOneOf.isEmpty() || hasOneOf.stream().anyMatch(parts::contains))
                    && lacks.stream().noneMatch(parts::contains);
        }
    }

    private final List<Rule> rules;
    private final Map<String, Integer> read = new ConcurrentHashMap<>();

    MorphologicalTags(List<LanguageFile> rules) {
        this.rules = rules.stream()
                .map(rule -> new Rule(
                        Set.copyOf(rule.words("has")),
                        Set.copyOf(rule.words("one_of")),
                        Set.copyOf(rule.words("lacks")),
                        WordFeature.of(rule.words("is"))))
                .toList();
    }

    int features(String tags) {
        return read.computeIfAbsent(tags, this::reading);
    }

    private int reading(String tags) {
        return READINGS.splitAsStream(tags).mapToInt(this::feature).reduce(0, (one, other) -> one | other);
    }

    private int feature(String tag) {
        Set<String> parts = PARTS.splitAsStream(tag).collect(Collectors.toSet());
        return rules.stream()
                .filter(rule -> rule.fits(parts))
                .mapToInt(Rule::features)
                .reduce(0, (one, other) -> one | other);
    }
}
