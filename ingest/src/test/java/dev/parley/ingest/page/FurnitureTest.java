package dev.parley.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 January 2031, Anna Example",
                "January 12, 2031 10:45 am | The Paper",
                "2031-01-12 10:45",
                "By Anna Example and Oleh Приклад",
                "12 січня 2031, 10:45, Олена Приклад 🙂",
                "Опубликовано: 12.01.2031, 10:45",
                "Updated 10:45"
            })
    void knowsADateLineOrByline(String line) {
        assertThat(Furniture.isByline(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On January 12, 2031 the council met.",
                "The council of the harbour will meet on 12 January 2031 to hear the engineers and the dockers",
                "By then the water had risen over the quay and nobody dared to leave",
                "«Ми готові», — сказала вона 12 січня 2031 року.",
                "A headline without any date"
            })
    void keepsWhatIsTold(String line) {
        assertThat(Furniture.isByline(line)).isFalse();
    }
}
