package dev.parley.aggregate.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BacklogTest {
    private static final TopicPartition ONE = new TopicPartition("statements", 0);
    private static final TopicPartition TWO = new TopicPartition("statements", 1);
    private static final Instant START = Instant.parse("2024-11-12T10:00:00Z");

    private final Backlog backlog = new Backlog();

    @Test
    void whatIsDoneButForTheMarkOfATransactionDoesNotWait() {
        assertThat(look(10, 10, 0)).isNull();
        assertThat(look(11, 10, 1)).isNull();
    }

    @Test
    void aPartitionThatStandsStillWaitsSinceItWasFirstSeenTo() {
        assertThat(look(20, 10, 0)).isEqualTo(START);
        assertThat(look(30, 10, 7)).isEqualTo(START);
        assertThat(look(31, 31, 9)).isNull();
    }

    @Test
    void underSteadyTrafficOnlyTheTimeToCatchUpWithOneLookCounts() {
        assertThat(look(20, 10, 0)).isEqualTo(START);
        assertThat(look(40, 25, 1)).isEqualTo(START.plusSeconds(1));
        assertThat(look(60, 45, 2)).isEqualTo(START.plusSeconds(2));
    }

    @Test
    void onePartitionThatStandsStillIsEnough() {
        Map<TopicPartition, Long> ends = Map.of(ONE, 20L, TWO, 20L);
        assertThat(backlog.look(ends, Map.of(ONE, 10L), START)).isEqualTo(START);
        assertThat(backlog.look(ends, Map.of(ONE, 20L), START.plusSeconds(5))).isEqualTo(START);
    }

    private @Nullable Instant look(long end, long done, int seconds) {
        return backlog.look(Map.of(ONE, end), Map.of(ONE, done), START.plusSeconds(seconds));
    }
}
