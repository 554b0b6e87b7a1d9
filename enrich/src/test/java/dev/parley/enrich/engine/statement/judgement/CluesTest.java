package dev.parley.enrich.engine.statement.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CluesTest {
    @Test
    void aClueHasTheSameNumberByNameAndByValue() {
        Clues clues = new Clues(true);
        clues.add(Clue.LEFT_1, "перемир'я");
        clues.add(Clue.NAMED, 2);
        clues.add(Clue.QUOTED);

        for (int i = 0; i < clues.size(); i++) {
            assertThat(Clues.key(clues.names().get(i))).isEqualTo(clues.key(i));
        }
    }

    @Test
    void twoJoinedHashesAreTheHashOfTheJoinedText() {
        String second = "вимагає";
        assertThat(Clues.join("ready".hashCode(), '_', second.hashCode(), second.length()))
                .isEqualTo(("ready_" + second).hashCode());
    }

    @Test
    void moreCluesThanRoomAreKept() {
        Clues clues = new Clues(false);
        for (int i = 0; i < 1_000; i++) {
            clues.add(Clue.BETWEEN, i);
        }

        assertThat(clues.size()).isEqualTo(1_000);
        assertThat(clues.key(999)).isEqualTo(Clues.key("BETWEEN:999"));
        assertThat(clues.names()).isEmpty();
    }

    @Test
    void aKindThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> Clues.key("WEATHER:fair")).isInstanceOf(IllegalArgumentException.class);
    }
}
