package dev.parley.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SketchBandsTest {
    private static final Instant AT = Instant.parse("2031-01-02T00:00:00Z");
    private final SketchBands bands = new SketchBands(8);

    private static Sketch sketch(String name) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append(name).append(i * 7).append(i % 9 == 0 ? ", " : " ");
        }
        return Objects.requireNonNull(Sketch.of(text.toString()));
    }

    private void tell(String article, String story, String text, Instant at) {
        bands.add(new SketchBands.Told(article, story, sketch(text), at));
    }

    private Optional<String> nearest(String article, String text) {
        return bands.nearest(article, sketch(text), 0.36, AT.minusSeconds(60));
    }

    @Test
    void aCopyHasTheStoryOfTheFirstWhateverItsName() {
        String hexadecimal = Fingerprint.text("перша");
        tell(hexadecimal, hexadecimal, "міст", AT);
        tell("odd id", "odd id", "школа", AT);
        tell(Fingerprint.text("друга"), "чужа історія 🙂", "гавань", AT);
        assertThat(nearest("another", "міст")).contains(hexadecimal);
        assertThat(nearest("another", "школа")).contains("odd id");
        assertThat(nearest("another", "гавань")).contains("чужа історія 🙂");
        assertThat(nearest("another", "річка")).isEmpty();
    }

    @Test
    void anArticleIsNoCopyOfItselfNorOfWhatIsTooOld() {
        tell("itself", "s", "міст", AT);
        tell("old", "s", "школа", AT.minusSeconds(61));
        assertThat(nearest("itself", "міст")).isEmpty();
        assertThat(nearest("another", "школа")).isEmpty();
    }

    @Test
    void theLastWordsOfAnArticleThatChangedCount() {
        tell("a", "s", "міст", AT);
        tell("a", "s", "школа", AT);
        assertThat(nearest("another", "міст")).isEmpty();
        assertThat(nearest("another", "школа")).contains("s");
        assertThat(bands.sketch("a").map(Sketch::text)).contains(sketch("школа").text());
    }

    @Test
    void theOldestMakesRoomForTheNewest() {
        tell("first", "s", "міст", AT);
        for (int i = 0; i < 7; i++) {
            tell("other " + i, "t", "текст" + i + "х", AT);
        }
        assertThat(bands.has("first")).isTrue();
        assertThat(nearest("another", "міст")).contains("s");
        tell("the ninth", "t", "зима", AT);
        assertThat(bands.has("first")).isFalse();
        assertThat(bands.sketch("first")).isEmpty();
        assertThat(nearest("another", "міст")).isEmpty();
        assertThat(nearest("another", "зима")).contains("t");
    }
}
