package dev.parley.aggregate.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class BacklogTest {
    private static final TopicPartition ONE = new TopicPartition("statements", 0);
    private static final TopicPartition TWO = new TopicPartition("statements", 1);
    private static final Instant START = Instant.parse("2024-11-12T10:00:00Z");

    private final Backlog backlog = new Backlog();

    @Test
    void whatIsDoneDoesNotWait() {
        assertThat(look(10, 10, 0)).isEmpty();
    }

    @Test
    void aSingleRecordThatIsNotDoneWaits() {
        assertThat(look(11, 10, 0)).contains(START);
    }

    @Test
    void aPartitionThatStandsStillWaitsSinceItWasFirstSeenTo() {
        assertThat(look(20, 10, 0)).contains(START);
        assertThat(look(30, 10, 7)).contains(START);
        assertThat(look(31, 31, 9)).isEmpty();
    }

    @Test
    void underSteadyTrafficOnlyTheTimeToCatchUpWithOneLookCounts() {
        assertThat(look(20, 10, 0)).contains(START);
        assertThat(look(40, 25, 1)).contains(START.plusSeconds(1));
        assertThat(look(60, 45, 2)).contains(START.plusSeconds(2));
    }

    @Test
    void whereTheOldestLookIsDoneTheNextOldestCounts() {
        look(20, 10, 0);
        look(40, 10, 1);
        assertThat(look(60, 20, 2)).contains(START.plusSeconds(1));
    }

    @Test
    void onePartitionThatStandsStillIsEnough() {
        Map<TopicPartition, Long> ends = Map.of(ONE, 20L, TWO, 20L);
        backlog.owe(START, ends);
        assertThat(backlog.settle(Map.of(ONE, 20L))).isEmpty();
        assertThat(backlog.since()).contains(START);
        assertThat(backlog.settle(ends)).contains(START);
        assertThat(backlog.since()).isEmpty();
    }

    @Test
    void anHourOfStandstillIsCountedInFullAndLeavesNothingBehind() {
        for (int second = 0; second < 3_600; second++) {
            assertThat(look(20 + second, 10, second)).contains(START);
        }
        assertThat(look(3_620, 3_618, 3_600)).isNotEmpty();
        assertThat(look(3_620, 3_620, 3_601)).isEmpty();
    }

    private Optional<Instant> look(long end, long done, int seconds) {
        backlog.owe(START.plusSeconds(seconds), Map.of(ONE, end));
        Optional<Instant> unused = backlog.settle(Map.of(ONE, done));
        return backlog.since();
    }
}
