package dev.parley.enrich.engine.statement.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.model.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignTest {
    @Test
    void aSignIsReadByItsName() {
        assertThat(Sign.of("MEAN ACCEPTS")).isEqualTo(new Sign.OfStance(Measure.MEAN, Stance.ACCEPTS));
        assertThat(Sign.of("best SPEAKER:none")).isEqualTo(new Sign.OfBest(Clues.key("SPEAKER:none")));
        assertThat(Sign.of("some RULE:WANTS")).isEqualTo(new Sign.OfSome(Clues.key("RULE:WANTS")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MEAN", "MEAN WANTS", "best WEATHER:fair", "HIGHEST ACCEPTS REJECTS", ""})
    void whatIsNoSignIsRefused(String name) {
        assertThatThrownBy(() -> Sign.of(name)).isInstanceOf(IllegalArgumentException.class);
    }
}
