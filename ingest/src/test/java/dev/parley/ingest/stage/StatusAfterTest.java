package dev.parley.ingest.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ingest.fetch.FetchOutcome;
import dev.parley.ingest.schedule.PollPolicy;
import dev.parley.model.FeedHealth;
import dev.parley.model.FeedStatus;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatusAfterTest {
    private static final String URL = "http://news.example/rss";
    private final FeedStatus before = Polls.status(URL, 0, null, null);

    private FeedStatus after(FeedStatus known, FetchOutcome outcome) {
        return new StatusAfter(Polls.answered(known, outcome), known, PollPolicy.standard(), 0)
                .status(StatusAfter.Counts.NONE);
    }

    @Test
    void anAnswerWithoutABodyReplacesTheValidatorsThatItNamesAndKeepsTheOthersByteForByte() {
        FeedStatus status = after(before, new FetchOutcome.NotModified(Map.of("etag", "\"б 2\""), null));
        assertThat(status.etag()).isEqualTo("\"б 2\"");
        assertThat(status.lastModified()).isEqualTo(before.lastModified());
        assertThat(status.notModified()).isEqualTo(before.notModified() + 1);
        assertThat(status.bytesSaved()).isEqualTo(before.bytesSaved() + 100);
    }

    @Test
    void whatAnAnswerWithoutABodyAsksForIsAFloorToo() {
        FeedStatus status = after(before, new FetchOutcome.NotModified(Map.of("cache-control", "max-age=14400"), null));
        assertThat(status.nextPollAt()).isEqualTo(Polls.NOW.plus(Duration.ofHours(4)));
    }

    @Test
    void aFeedIsAskedLaterAndLaterWhileItFailsAndNeverAgainOnlyWhereItIsGone() {
        FeedStatus status = before;
        for (int i = 1; i <= 50; i++) {
            status = after(status, new FetchOutcome.Failed(500, "HTTP status 500", false));
            assertThat(status.errors()).isEqualTo(i);
            assertThat(status.nextPollAt())
                    .isBetween(Polls.NOW.plusSeconds(3_000), Polls.NOW.plus(Duration.ofHours(27)));
        }
        assertThat(status.health()).isEqualTo(FeedHealth.FAILING);
        assertThat(status.etag()).isEqualTo(before.etag());
        FeedStatus back = after(status, new FetchOutcome.NotModified(Map.of(), null));
        assertThat(back.health()).isEqualTo(FeedHealth.OK);
        assertThat(back.errors()).isZero();
        FeedStatus gone = after(status, new FetchOutcome.Gone());
        assertThat(gone.health()).isEqualTo(FeedHealth.GONE);
        assertThat(gone.nextPollAt()).isNull();
    }

    @Test
    void aMoveHoldsFromItsThirdSightingInARowAndOneToElsewhereBeginsAnew() {
        URI listed = URI.create(URL);
        FeedStatus status = before;
        for (String target : new String[] {"/x", "/y", "/y"}) {
            status = after(status, new FetchOutcome.NotModified(Map.of(), listed.resolve(target)));
            assertThat(StatusAfter.target(status, listed)).isEqualTo(listed);
        }
        assertThat(StatusAfter.target(after(status, new FetchOutcome.NotModified(Map.of(), null)), listed))
                .isEqualTo(listed);
        FeedStatus third = after(status, new FetchOutcome.NotModified(Map.of(), listed.resolve("/y")));
        assertThat(StatusAfter.target(third, listed)).isEqualTo(listed.resolve("/y"));
    }
}
