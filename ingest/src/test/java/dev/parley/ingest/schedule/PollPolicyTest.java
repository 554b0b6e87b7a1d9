package dev.parley.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PollPolicyTest {
    private static final Instant NOW = Instant.parse("2031-01-01T00:00:00Z");
    private final PollPolicy policy = PollPolicy.standard();

    private Duration after(PollResult result) {
        return Duration.between(NOW, policy.next(result, NOW, 0));
    }

    private static PollResult answered(
            Map<String, String> headers, @Nullable Duration asked, @Nullable Duration rhythm) {
        return new PollResult.Answered(headers, asked, rhythm, true);
    }

    @Test
    void neverPollsSoonerThanAnHourOrThanTheServerAndTheFeedAsk() {
        assertThat(after(answered(Map.of(), null, null))).isEqualTo(Duration.ofHours(1));
        assertThat(after(answered(Map.of("cache-control", "public, max-age=14400"), null, null)))
                .isEqualTo(Duration.ofHours(4));
        assertThat(after(answered(
                        Map.of("expires", "Wed, 01 Jan 2031 05:00:00 GMT", "date", "Wed, 01 Jan 2031 00:00:00 GMT"),
                        null,
                        null)))
                .isEqualTo(Duration.ofHours(5));
        assertThat(after(answered(Map.of(), Duration.ofHours(10), Duration.ofHours(1))))
                .isEqualTo(Duration.ofHours(10));
        assertThat(after(answered(Map.of("cache-control", "max-age=31536000"), null, null)))
                .isEqualTo(Duration.ofDays(7));
    }

    @Test
    void followsTheFeedsOwnRhythmWithinADay() {
        assertThat(after(answered(Map.of(), null, Duration.ofHours(6)))).isEqualTo(Duration.ofHours(3));
        assertThat(after(answered(Map.of(), null, Duration.ofDays(30)))).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void pollsAFeedWithoutValidatorsOnceADay() {
        assertThat(after(new PollResult.Answered(Map.of(), null, null, false))).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void doublesTheWaitUpToADayAndNeverStops() {
        assertThat(after(new PollResult.Failed(1))).isBetween(Duration.ofMinutes(54), Duration.ofMinutes(66));
        assertThat(after(new PollResult.Failed(3))).isBetween(Duration.ofMinutes(216), Duration.ofMinutes(264));
        assertThat(after(new PollResult.Failed(500))).isBetween(Duration.ofHours(21), Duration.ofHours(27));
    }

    @Test
    void waitsExactlyAsLongAsAThrottlingServerAsks() {
        assertThat(after(new PollResult.Throttled(NOW.plusSeconds(7200), 1))).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void isLateByAtMostATenthAndNeverEarlyWhereAServerNamesATime() {
        Instant until = NOW.plus(Duration.ofDays(7));
        assertThat(policy.next(new PollResult.Throttled(until, 3), NOW, 1))
                .isBetween(until, until.plus(Duration.ofHours(17)));
        assertThat(policy.next(answered(Map.of(), null, null), NOW, 1)).isEqualTo(NOW.plus(Duration.ofMinutes(66)));
    }

    @Test
    void asksAgainForALostFirstAnswerAfterAMinuteAndEverMoreSlowly() {
        assertThat(policy.afterLostAnswer(1, NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
        assertThat(policy.afterLostAnswer(4, NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(8)));
        assertThat(policy.afterLostAnswer(1_000, NOW)).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void anOperatorsIntervalIsTheFloorAndDoesNotUndercutWhatTheServerAsks() {
        PollPolicy chosen = policy.withFloor(Duration.ofMinutes(15));
        assertThat(chosen.next(new PollResult.Answered(Map.of(), null, null, false), NOW, 0))
                .isEqualTo(NOW.plus(Duration.ofMinutes(15)));
        assertThat(chosen.next(answered(Map.of("cache-control", "max-age=7200, age=0"), null, null), NOW, 0))
                .isEqualTo(NOW.plus(Duration.ofHours(2)));
        assertThat(chosen.next(answered(Map.of("cache-control", "max-age=7200", "age", "3600"), null, null), NOW, 0))
                .isEqualTo(NOW.plus(Duration.ofHours(1)));
    }
}
