package dev.parley.model.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which ids a dossier defines and which it refers to, checked when all files are read. */
final class References {
    /** What an id names. */
    enum Kind {
        SIDE,
        ACTOR,
        VENUE,
        CONDITION,
        TITLE,
        LANGUAGE
    }

    private static final int NAMED = 8;

    private record Use(List<Kind> kinds, String id, String file, int line) {}

    private final Problems problems;
    private final Map<Kind, Map<String, String>> defined = new HashMap<>();
    private final List<Use> uses = new ArrayList<>();

    References(Problems problems) {
        this.problems = problems;
    }

    void define(Kind kind, String id, YamlFields fields) {
        String place = fields.file() + ":" + fields.line();
        String before = defined.computeIfAbsent(kind, k -> new HashMap<>()).putIfAbsent(id, place);
        if (before != null) {
            problems.add(
                    fields.file(),
                    fields.line(),
                    kind.name().toLowerCase(Locale.ROOT) + " '" + id + "' is defined twice, first at " + before);
        }
    }

    void use(Kind kind, String id, YamlFields fields, String key) {
        uses.add(new Use(List.of(kind), id, fields.file(), fields.line(key)));
    }

    void useAny(List<Kind> kinds, String id, String file, int line) {
        uses.add(new Use(kinds, id, file, line));
    }

    void check() {
        for (Use use : uses) {
            boolean known = use.kinds().stream()
                    .anyMatch(kind -> defined.getOrDefault(kind, Map.of()).containsKey(use.id()));
            if (!known) {
                problems.add(use.file(), use.line(), message(use));
            }
        }
    }

    private String message(Use use) {
        List<String> ids = use.kinds().stream()
                .flatMap(kind -> defined.getOrDefault(kind, Map.of()).keySet().stream())
                .sorted(Comparator.comparingInt((String id) -> distance(id, use.id()))
                        .thenComparing(id -> id))
                .limit(NAMED)
                .toList();
        String kinds = String.join(
                " or ",
                use.kinds().stream()
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .toList());
        return "no " + kinds + " '" + use.id() + "' is defined; allowed are, among others, " + String.join(", ", ids);
    }

    /** How many characters of the longer id do not stand in a common beginning. */
    private static int distance(String a, String b) {
        int same = 0;
        while (same < a.length() && same < b.length() && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return Math.max(a.length(), b.length()) - same;
    }
}
