package dev.parley.enrich.engine.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordAnalyserTest {
    @Test
    void aFurtherLanguageIsAddedByItsFilesAlone() {
        WordAnalyser serbian = WordAnalyser.of("sr");

        assertThat(serbian.normaliser().normal("garancijama"))
                .isEqualTo(serbian.normaliser().normal("garancije"));
        assertThat(serbian.morphology().of("zahtevati")).isEqualTo(WordFeature.INFINITIVE);
        assertThat(serbian.morphology().of("zahtevaju")).isEqualTo(WordFeature.FINITE | WordFeature.PLURAL);
        assertThat(serbian.morphology().of("garancijama")).isEqualTo(WordFeature.OBLIQUE);
        assertThat(serbian.morphology().of("smrti")).isZero();
    }

    @Test
    void aLanguageThatDeclaresNoneHasNone() {
        assertThat(WordAnalyser.of("en")).isSameAs(WordAnalyser.NONE);
        assertThat(WordAnalyser.of("xx")).isSameAs(WordAnalyser.NONE);
    }

    @Test
    void anAnalyserThatDoesNotExistIsRefusedWithThoseThatDo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WordAnalyser.of("hunspell", "sr"))
                .withMessage("language/sr/text.yaml: analyser is 'hunspell'; allowed are morfologik, snowball");
    }

    @Test
    void aFeatureThatDoesNotExistIsRefusedWithThoseThatDo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WordFeature.of(List.of("dual")))
                .withMessageStartingWith("no feature of words is 'dual'; allowed are [accusative, finite,");
    }
}
