package dev.parley.model.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The full names of one kind of thing, each of which must name one thing only. Short names may be shared. */
final class FullNames {
    private record Place(String id, String file, int line) {}

    private final Map<String, Place> places = new HashMap<>();

    /** Notes the names of one entry; a name that another entry bears is a problem, and so is one that stands twice. */
    void add(String id, List<String> names, YamlFields entry, String key) {
        for (String name : names) {
            Place before =
                    places.putIfAbsent(name.toLowerCase(Locale.ROOT), new Place(id, entry.file(), entry.line(key)));
            if (before != null && !before.id().equals(id)) {
                entry.wrong(
                        key,
                        "'" + name + "' names '" + id + "' and, at " + before.file() + ":" + before.line() + ", '"
                                + before.id() + "'; allowed is a name of one, or 'short' for what several bear");
            }
        }
    }
}
