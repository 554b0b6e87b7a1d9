package dev.parley.enrich.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.enrich.engine.text.WordNormaliser;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordNormaliserTest {
    @ParameterizedTest
    @CsvSource({
        "uk, гарантія гарантії гарантій гарантіями гарантіях",
        "uk, вимагати вимагає вимагали вимагаємо",
        "uk, зеленський зеленського зеленському зеленським",
        "uk, російський російська російською російські російських",
        "uk, перемир'я перемир'ю перемир'ям",
        "ru, гарантия гарантии гарантий гарантиями гарантиях",
        "ru, лавров лаврова лаврову лавровым",
        "ru, медведев медведева медведеву медведевым",
        "ru, российский российская российской российские российских",
        "ru, перемирие перемирия перемирию перемирием"
    })
    void theFormsOfAWordAreBroughtToOne(String language, String forms) {
        WordNormaliser normaliser = WordAnalyser.of(language).normaliser();

        assertThat(Arrays.stream(forms.split(" ")).map(normaliser::normal).collect(Collectors.toSet()))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"uk, київ, києво", "uk, вимога, вимагати", "ru, мир, миротворец", "ru, отказ, оказать"})
    void differentWordsStayApart(String language, String one, String other) {
        WordNormaliser normaliser = WordAnalyser.of(language).normaliser();

        assertThat(normaliser.normal(one)).isNotEqualTo(normaliser.normal(other));
    }

    @Test
    void wordsInOtherLettersAndOtherLanguagesStayAsTheyAre() {
        assertThat(WordAnalyser.of("uk").normaliser().normal("axios")).isEqualTo("axios");
        assertThat(WordAnalyser.of("ru").normaliser().normal("🕊")).isEqualTo("🕊");
        assertThat(WordAnalyser.of("en").normaliser().normal("guarantees")).isEqualTo("guarantees");
    }
}
