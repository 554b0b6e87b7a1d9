package dev.parley.enrich.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MorphologyTest {
    private static boolean may(String language, String word, int feature) {
        return (WordAnalyser.of(language).morphology().of(word) & feature) == feature;
    }

    @ParameterizedTest
    @ValueSource(strings = {"заявив", "вимагає", "погодилися", "наполягають", "відмовилась"})
    void ukrainianVerbsWithPersonOrPastAreFinite(String word) {
        assertThat(may("uk", word, WordFeature.FINITE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"заявил", "требует", "согласились", "настаивают", "отказалась", "отвергли", "считаем"})
    void russianVerbsWithPersonOrPastAreFinite(String word) {
        assertThat(may("ru", word, WordFeature.FINITE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"совет", "ответ", "нейтралитет", "трибунала", "области", "цели", "власть", "посла", "если"})
    void russianNounsThatEndLikeVerbsAreNone(String word) {
        assertThat(may("ru", word, WordFeature.FINITE)).isFalse();
        assertThat(may("ru", word, WordFeature.INFINITIVE)).isFalse();
    }

    @Test
    void infinitivesAreNotFinite() {
        assertThat(may("uk", "припинити", WordFeature.INFINITIVE)).isTrue();
        assertThat(may("ru", "прекратить", WordFeature.INFINITIVE)).isTrue();
        assertThat(may("uk", "припинити", WordFeature.FINITE)).isFalse();
        assertThat(may("ru", "прекратить", WordFeature.FINITE)).isFalse();
    }

    @Test
    void theFirstPersonAndThePluralAreTold() {
        assertThat(may("uk", "вимагаємо", WordFeature.FIRST)).isTrue();
        assertThat(may("ru", "требуем", WordFeature.FIRST)).isTrue();
        assertThat(may("uk", "заявили", WordFeature.PLURAL)).isTrue();
        assertThat(may("ru", "заявили", WordFeature.PLURAL)).isTrue();
        assertThat(may("uk", "заявив", WordFeature.PLURAL)).isFalse();
    }

    @Test
    void casesAreToldByDictionaryOrEnding() {
        assertThat(may("uk", "президент", WordFeature.NOMINATIVE)).isTrue();
        assertThat(may("uk", "президента", WordFeature.NOMINATIVE)).isFalse();
        assertThat(may("ru", "украинский", WordFeature.NOMINATIVE)).isTrue();
        assertThat(may("ru", "украинскому", WordFeature.NOMINATIVE)).isFalse();
    }

    @Test
    void unknownWordsAndOtherLettersHaveNoFeatures() {
        assertThat(WordAnalyser.of("uk").morphology().of("axios")).isZero();
        assertThat(WordAnalyser.of("ru").morphology().of("🕊")).isZero();
        assertThat(WordAnalyser.of("en").morphology().of("guarantees")).isZero();
    }
}
