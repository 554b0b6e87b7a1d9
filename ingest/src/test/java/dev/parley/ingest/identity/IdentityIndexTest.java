package dev.parley.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.ArticleId;
import dev.parley.model.ArticleIdentity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentityIndexTest {
    private static final Instant SEEN = Instant.parse("2031-01-01T00:00:00.123Z");
    private final List<String> heard = new ArrayList<>();
    private final IdentityIndex index =
            new IdentityIndex(identity -> heard.add(identity.id().value()));

    private static ArticleIdentity identity(String id, long key, Instant seen) {
        return new ArticleIdentity(
                new ArticleId(id),
                "газета.example",
                List.of(key, -key),
                3,
                Fingerprint.text("content"),
                "another story",
                null,
                "https://газета.example/новина?x=1",
                "Перемовини «у червні» 🙂",
                null,
                seen,
                List.of("https://газета.example/rss", "https://b.example/rss"),
                List.of(7L, Long.MIN_VALUE),
                true);
    }

    @Test
    void givesBackWhatWasPutInByIdAndByEveryKey() {
        ArticleIdentity odd = identity("odd id", 5, SEEN);
        ArticleIdentity usual = identity(Fingerprint.text("usual"), 6, SEEN);
        index.put(odd, 2);
        index.put(usual, 3);
        assertThat(index.get("odd id")).contains(new IdentityIndex.Known(odd, 2));
        assertThat(index.find(List.of(99L, -6L))).contains(new IdentityIndex.Known(usual, 3));
        assertThat(index.find(List.of(99L))).isEmpty();
        assertThat(heard).hasSize(2);
    }

    @Test
    void forgetsAnArticleWithItsKeysAndOnlyThose() {
        index.put(identity("a", 5, SEEN), 0);
        index.put(identity("b", 6, SEEN), 0);
        index.remove(new ArticleId("a"));
        assertThat(index.get("a")).isEmpty();
        assertThat(index.find(List.of(5L))).isEmpty();
        assertThat(index.find(List.of(6L))).isPresent();
    }

    @Test
    void mayForgetWhatIsOldAndCarriedByNoFeed() {
        index.put(identity("old", 1, SEEN), 0);
        index.put(identity("old but carried", 2, SEEN), 0);
        index.put(identity("of another partition", 3, SEEN), 1);
        index.put(identity("new", 4, SEEN.plusSeconds(1)), 0);
        long carried = Fingerprint.key("old but carried");
        assertThat(index.forgettable(0, SEEN.plusMillis(1), key -> key == carried, 10))
                .containsExactly(new ArticleId("old"));
        assertThat(index.forgettable(0, SEEN.plusMillis(1), key -> false, 10)).hasSize(2);
        assertThat(index.forgettable(0, SEEN.plusMillis(1), key -> false, 1)).hasSize(1);
    }
}
