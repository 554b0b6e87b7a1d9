package dev.parley.enrich.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameFormsTest {
    @Test
    void aNameInAConsonantTakesTheEndingsOfItsLanguage() {
        assertThat(NameForms.of("ru").cases("Ватикан")).contains("Ватикана", "Ватикану", "Ватиканом", "Ватикане");
        assertThat(NameForms.of("uk").cases("Ватикан")).contains("Ватикану", "Ватикані");
    }

    @Test
    void theWordsOfANameStandInTheSameCase() {
        assertThat(NameForms.of("ru").cases("Виктор Орбан"))
                .contains("Виктора Орбана", "Виктором Орбаном")
                .doesNotContain("Виктора Орбаном", "Виктор Орбан");
    }

    @Test
    void aNameThatDoesNotDeclineHasNoOtherForm() {
        assertThat(NameForms.of("ru").cases("Осло")).isEmpty();
        assertThat(NameForms.of("en").cases("Vatican")).isEmpty();
    }
}
