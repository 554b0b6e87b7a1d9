package dev.parley.ingest.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ingest.identity.Fingerprint;
import dev.parley.ingest.identity.IdentityIndex;
import dev.parley.ingest.store.Batch;
import dev.parley.ingest.store.FeedPartitions;
import dev.parley.ingest.store.FeedStates;
import dev.parley.model.ArticleId;
import dev.parley.model.ArticleIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PruningTest {
    private static final Duration MEMORY = Duration.ofDays(60);
    private static final Instant LATER = Polls.NOW.plus(MEMORY).plusSeconds(1);
    private static final int PARTITIONS = 8;
    private static final int OWN = FeedPartitions.of("news.example", PARTITIONS);

    private final FeedStates states = new FeedStates();
    private final IdentityIndex identities = new IdentityIndex(identity -> {});
    private final Pruning pruning = new Pruning(states, identities, MEMORY);

    private static ArticleId id(String name) {
        return new ArticleId(Fingerprint.text(name));
    }

    private void know(String name, Instant seen, int partition) {
        identities.put(
                new ArticleIdentity(
                        id(name),
                        "news.example",
                        List.of(Fingerprint.number(name)),
                        1,
                        null,
                        null,
                        null,
                        null,
                        "Назва",
                        null,
                        seen,
                        List.of(),
                        List.of(),
                        false),
                partition);
    }

    private void feed(String url, String... items) {
        states.put(
                url,
                Polls.status(url, 0, null, null)
                        .withItems(List.of(items).stream()
                                .map(name -> id(name).value())
                                .toList()));
    }

    private Batch prune(Instant now, String... listed) {
        return pruning.batch(OWN, PARTITIONS, now, List.of(listed)::contains);
    }

    @Test
    void anOldArticleThatNoFeedCarriesIsForgottenByItsOwner() {
        know("стара", Polls.NOW, OWN);
        know("carried", Polls.NOW, OWN);
        know("newer", LATER, OWN);
        know("another's", Polls.NOW, (OWN + 1) % PARTITIONS);
        feed("https://news.example/rss", "carried");
        assertThat(prune(LATER, "https://news.example/rss").forgotten()).containsExactly(id("стара"));
    }

    @Test
    void withinItsMemoryNothingIsForgotten() {
        know("стара", Polls.NOW, OWN);
        feed("https://news.example/rss");
        Batch batch = prune(Polls.NOW.plus(MEMORY));
        assertThat(batch.isEmpty()).isTrue();
    }

    @Test
    void aFeedThatIsNoLongerListedIsForgottenAndThenWhatItCarried() {
        know("carried", Polls.NOW, OWN);
        feed("https://news.example/rss", "carried");
        Batch batch = prune(LATER);
        assertThat(batch.retired()).containsExactly("https://news.example/rss");
        assertThat(batch.forgotten()).containsExactly(id("carried"));
        assertThat(prune(LATER, "https://news.example/rss").isEmpty()).isTrue();
    }
}
