package dev.parley.ingest.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ingest.fetch.FetchOutcome;
import dev.parley.ingest.source.SourceFeed;
import dev.parley.ingest.source.SourceFeed.FullText;
import dev.parley.ingest.source.SourceFeed.Scope;
import dev.parley.ingest.store.Batch;
import dev.parley.model.FeedHealth;
import dev.parley.model.FeedStatus;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One feed of a server was answered with 429; which others are left alone for as long? */
class ThrottlingTest {
    private static final Instant UNTIL = Polls.NOW.plusSeconds(7_200);
    private static final SourceFeed SAME_HOST = feed("https://a.news.co.uk/other", Scope.HOST);
    private static final SourceFeed SAME_DOMAIN = feed("https://b.news.co.uk/rss", Scope.HOST);
    private static final SourceFeed STRANGER = feed("https://gazeta.co.uk/rss", Scope.HOST);

    private static SourceFeed feed(String url, Scope scope) {
        return new SourceFeed(URI.create(url), null, null, null, null, FullText.AUTO, scope, Map.of());
    }

    private static List<SourceFeed> putOff(Scope scope, @Nullable Instant until, Batch batch) {
        SourceFeed asked = feed("https://a.news.co.uk/rss", scope);
        FeedStatus before = FeedStatus.unpolled(asked.url().toString(), asked.outlet());
        PolledFeed poll = new PolledFeed(
                asked, before, new FetchOutcome.Throttled(429, until), null, null, List.of(), Pages.NONE, Polls.NOW);
        batch.statuses()
                .put(
                        before.url(),
                        new StatusDraft(before, Polls.NOW)
                                .health(FeedHealth.THROTTLED, 1, "429")
                                .next(UNTIL)
                                .done());
        return Throttling.spread(
                List.of(poll),
                List.of(asked, SAME_HOST, SAME_DOMAIN, STRANGER),
                batch,
                other -> FeedStatus.unpolled(other.url().toString(), other.outlet()));
    }

    @Test
    void itHoldsForTheHostUnlessTheOperatorSaysMoreOrLess() {
        assertThat(putOff(Scope.FEED, UNTIL, new Batch())).isEmpty();
        assertThat(putOff(Scope.HOST, UNTIL, new Batch())).containsExactly(SAME_HOST);
        assertThat(putOff(Scope.DOMAIN, UNTIL, new Batch())).containsExactly(SAME_HOST, SAME_DOMAIN);
    }

    @Test
    void whoIsPutOffSaysSoAndIsAskedNoSooner() {
        Batch batch = new Batch();
        putOff(Scope.DOMAIN, UNTIL, batch);
        FeedStatus other = Objects.requireNonNull(batch.statuses().get("https://b.news.co.uk/rss"));
        assertThat(other.health()).isEqualTo(FeedHealth.THROTTLED);
        assertThat(other.nextPollAt()).isEqualTo(UNTIL);
        assertThat(other.polls()).as("nothing was asked").isZero();
        assertThat(batch.statuses()).doesNotContainKey("https://gazeta.co.uk/rss");
    }

    @Test
    void withoutATimeItHoldsForTheFeedAlone() {
        assertThat(putOff(Scope.DOMAIN, null, new Batch())).isEmpty();
    }

    @Test
    void aFeedThatRestsLongerOrIsGoneStaysAsItIs() {
        Batch batch = new Batch();
        FeedStatus longer = FeedStatus.unpolled("https://b.news.co.uk/rss", "news.co.uk");
        batch.statuses()
                .put(
                        longer.url(),
                        new StatusDraft(longer, Polls.NOW)
                                .next(UNTIL.plusSeconds(1))
                                .unpolled());
        FeedStatus gone = FeedStatus.unpolled("https://a.news.co.uk/other", "news.co.uk");
        batch.statuses()
                .put(
                        gone.url(),
                        new StatusDraft(gone, Polls.NOW)
                                .health(FeedHealth.GONE, 1, "410")
                                .unpolled());
        assertThat(putOff(Scope.DOMAIN, UNTIL, batch)).isEmpty();
        assertThat(Objects.requireNonNull(batch.statuses().get(longer.url())).nextPollAt())
                .isEqualTo(UNTIL.plusSeconds(1));
    }
}
