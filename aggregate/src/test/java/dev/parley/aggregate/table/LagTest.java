package dev.parley.aggregate.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class LagTest {
    private static final TopicPartition STATEMENTS = new TopicPartition("statements", 0);
    private static final TopicPartition POSITIONS = new TopicPartition("positions", 0);
    private static final Instant START = Instant.parse("2024-11-12T10:00:00Z");

    private static final Duration USUAL = Duration.ofMillis(500);

    private final Lag lag = new Lag("statements", START.minus(USUAL), USUAL);

    @Test
    void nothingSaidIsNoLag() {
        lag.look(START, Map.of(), Map.of(), Map.of(), ends(0, 0));
        assertThat(lag.since(copied(0, 0))).isEmpty();
    }

    @Test
    void aStatementWaitsUntilItIsFiledAndWhatCameOfItIsRead() {
        look(0, copied(5, 4), 5, 4, ends(5, 4));
        assertThat(lag.since(copied(5, 4))).contains(START);
        look(1, copied(5, 4), 5, 5, ends(5, 5));
        assertThat(lag.since(copied(5, 4))).contains(START);
        assertThat(lag.since(copied(5, 5))).isEmpty();
    }

    @Test
    void whatIsFiledButHiddenBehindAnOpenTransactionIsNotShown() {
        look(0, copied(5, 6), 5, 5, ends(5, 9));
        assertThat(lag.since(copied(5, 6))).contains(START);
        look(9, copied(8, 6), 8, 8, ends(8, 12));
        assertThat(lag.since(copied(8, 6))).contains(START);
        assertThat(lag.since(copied(8, 12))).isEmpty();
    }

    @Test
    void theMarkOfATransactionAndWhatWasTakenBackAreNoStatementsThatWait() {
        look(0, copied(9, 4), 5, 5, ends(9, 4));
        assertThat(lag.since(copied(9, 4))).isEmpty();
    }

    @Test
    void aStatementInATransactionThatStaysOpenIsTold() {
        look(0, copied(5, 4), 5, 5, ends(7, 4));
        look(30, copied(5, 4), 5, 5, ends(7, 4));
        assertThat(lag.since(copied(5, 4))).contains(START);
    }

    @Test
    void whatCameWhileTheProcessStoodStillHasWaitedSinceTheLookBefore() {
        look(0, copied(5, 4), 5, 5, ends(5, 4));
        assertThat(lag.since(copied(5, 4))).isEmpty();
        look(30, copied(5, 4), 5, 5, ends(9, 4));
        assertThat(lag.since(copied(5, 4))).contains(START.plus(USUAL));
    }

    @Test
    void whatIsReadLateAndNotFiledHasWaitedSinceItWasThereAndNotSinceItWasRead() {
        look(0, copied(5, 4), 5, 5, ends(5, 4));
        look(30, copied(5, 4), 5, 5, ends(9, 4));
        assertThat(lag.since(copied(9, 4)))
                .as("all is read, and nobody has looked whether it is filed")
                .contains(START.plus(USUAL));
        look(31, copied(9, 4), 9, 5, ends(9, 4));
        assertThat(lag.since(copied(9, 4))).contains(START.plus(USUAL));
        look(32, copied(9, 4), 9, 9, ends(9, 8));
        assertThat(lag.since(copied(9, 4))).contains(START.plus(USUAL));
        assertThat(lag.since(copied(9, 8))).isEmpty();
    }

    @Test
    void underSteadyTrafficNothingHasWaitedForLongerThanTwoLooks() {
        for (int second = 1; second < 100; second++) {
            look(second, copied(second, second - 1), second, second - 1, ends(second + 1, second));
            assertThat(lag.since(copied(second + 1, second)).orElse(START.plusSeconds(second)))
                    .isAfterOrEqualTo(START.plusSeconds(second - 2));
        }
    }

    private void look(
            int second, Map<TopicPartition, Long> copied, long said, long filed, Map<TopicPartition, Long> ends) {
        lag.look(START.plusSeconds(second), copied, Map.of(STATEMENTS, said), Map.of(STATEMENTS, filed), ends);
    }

    private static Map<TopicPartition, Long> ends(long statements, long positions) {
        return Map.of(STATEMENTS, statements, POSITIONS, positions);
    }

    private static Map<TopicPartition, Long> copied(long statements, long positions) {
        return ends(statements, positions);
    }
}
