package dev.parley.ingest.identity;

import dev.parley.model.ArticleId;
import dev.parley.model.ArticleIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the story that an article is a near-copy of, among those of the last ten days: candidates share a band of the
 * signature (locality-sensitive hashing), and those that agree enough are copies. Thread-safe.
 */
public final class StoryFinder {
    /** Agreement of signatures from which texts are copies; found on a labelled set, see the bench. */
    static final double COPY = 0.36;

    private static final Duration WINDOW = Duration.ofDays(10);
    /** A twentieth of the heap, and no more than ten busy days bring. */
    private static final int MOST =
            (int) Math.max(4_096, Math.min(40_000, Runtime.getRuntime().maxMemory() / 20 / SketchBands.BYTES));

    private final SketchBands told = new SketchBands(MOST);

    /**
     * Where an article belongs.
     *
     * @param sketch to be kept with the article; absent where its text is too short for one
     */
    public record Place(String storyId, @Nullable String sketch) {}

    /** The article's story: the one it had, that of a near-copy, or a new one of its own. */
    public Place place(ArticleId id, @Nullable String before, String title, String text, Instant at) {
        Sketch sketch = Sketch.of(text);
        if (sketch == null) {
            return new Place(before != null ? before : id.value(), null);
        }
        synchronized (this) {
            String story = before != null
                    ? before
                    : told.nearest(id.value(), sketch, COPY, at.minus(WINDOW)).orElse(id.value());
            told.add(new SketchBands.Told(id.value(), story, sketch, at));
            return new Place(story, sketch.text());
        }
    }

    /** Takes in an article that this or another ingester has published. */
    public void learn(ArticleIdentity identity) {
        String sketch = identity.sketch();
        String story = identity.storyId();
        if (sketch != null && story != null) {
            synchronized (this) {
                if (!told.has(identity.id().value())) {
                    told.add(new SketchBands.Told(
                            identity.id().value(), story, Sketch.parse(sketch), identity.seenAt()));
                }
            }
        }
    }

    /** The signature of an article of the last ten days, as text. */
    public synchronized Optional<String> sketch(ArticleId id) {
        return told.sketch(id.value()).map(Sketch::text);
    }
}
