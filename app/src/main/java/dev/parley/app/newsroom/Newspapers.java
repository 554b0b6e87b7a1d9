package dev.parley.app.newsroom;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The outlets and all that they publish.
 *
 * @param outlets in the order of the file
 * @param stories all editions of all stories
 */
record Newspapers(List<NewsOutlet> outlets, List<Story> stories) {
    private static final String BUNDLED = "/newsroom/newsroom.yaml";

    Newspapers {
        outlets = List.copyOf(outlets);
        stories = List.copyOf(stories);
    }

    static Newspapers bundled() {
        try (InputStream file = Objects.requireNonNull(Newspapers.class.getResourceAsStream(BUNDLED))) {
            Map<?, ?> root = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(file);
            return new Newspapers(
                    maps(root.get("outlets")).map(Newspapers::outlet).toList(),
                    maps(root.get("stories")).map(Newspapers::story).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What one outlet shows in an edition, the newest first. */
    List<Story> published(NewsOutlet outlet, int edition) {
        Map<String, Story> latest = new LinkedHashMap<>();
        stories.stream()
                .filter(story -> story.outlet().equals(outlet.id()) && story.edition() <= edition)
                .sorted(Comparator.comparingInt(Story::edition))
                .forEach(story -> latest.put(story.id(), story));
        return latest.values().stream()
                .sorted(Comparator.comparing(Story::published).reversed())
                .toList();
    }

    private static NewsOutlet outlet(Map<?, ?> entry) {
        return new NewsOutlet(text(entry, "id"), text(entry, "name"), text(entry, "feed"));
    }

    private static Story story(Map<?, ?> entry) {
        Instant published = Instant.parse(text(entry, "published"));
        return new Story(
                text(entry, "id"),
                entry.get("edition") instanceof Number number ? number.intValue() : 1,
                text(entry, "outlet"),
                published,
                entry.get("updated") == null ? published : Instant.parse(text(entry, "updated")),
                text(entry, "author"),
                text(entry, "title"),
                List.of(text(entry, "text").strip().split("\\n\\s*\\n")));
    }

    private static String text(Map<?, ?> entry, String key) {
        return Objects.requireNonNull(entry.get(key), () -> "the newsroom's file lacks " + key + " in " + entry)
                .toString();
    }

    private static java.util.stream.Stream<Map<?, ?>> maps(@org.jspecify.annotations.Nullable Object list) {
        return ((Collection<?>) Objects.requireNonNull(list)).stream().map(entry -> (Map<?, ?>) entry);
    }
}
