package dev.parley.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellKeyTest {
    @Test
    void isReadBackFromWhatItWrites() {
        CellKey key = new CellKey(new SideId("north"), new ConditionId("meeting.place"));
        assertThat(key).hasToString("north|meeting.place");
        assertThat(CellKey.parse(key.toString())).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "north", "|", "north|", "a|b|c"})
    void refusesWhatIsNotTwoIds(String text) {
        assertThatThrownBy(() -> CellKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIdMayNotHoldTheSeparator() {
        assertThatThrownBy(() -> new SideId("a|b")).hasMessageContaining("a|b");
    }
}
