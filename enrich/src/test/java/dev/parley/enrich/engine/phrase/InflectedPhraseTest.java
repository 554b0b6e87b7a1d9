package dev.parley.enrich.engine.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.enrich.engine.language.WordAnalyser;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.LanguageText;
import dev.parley.enrich.engine.text.Vocabulary;
import dev.parley.model.dossier.pattern.PatternSyntax;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectedPhraseTest {
    private static int matches(String language, String pattern, String text) {
        Vocabulary vocabulary = new Vocabulary(WordAnalyser.of(language).normaliser());
        PhraseIndex<String> index = new PhraseIndex<>(vocabulary, WordForms.load(language));
        index.add(PatternSyntax.parse(pattern), pattern);
        index.freeze();
        Document document = Document.of(text, LanguageText.load(language), vocabulary);
        Slots none = new Slots() {
            @Override
            public int end(String id, int token) {
                return -1;
            }

            @Override
            public List<String> ids(int token) {
                return List.of();
            }

            @Override
            public boolean starts(int token) {
                return false;
            }
        };
        return new PhraseMatcher<>(index, document, none)
                .matches(0, document.size())
                .size();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru | надо | Надо говорить | 1",
                "ru | надо | Надеюсь на разговор | 0",
                "ru | возможно | О возможности разговора | 0",
                "ru | разговор~ | О разговорах и разговоре | 2",
                "uk | вимога | Відкинув вимогу | 0",
                "uk | вимога~ | Відкинув вимогу | 1",
                "uk | вимог* | Відкинув вимогу | 1",
                "uk | не виключає | Не виключає розмови | 1"
            })
    void aPlainWordStandsForItselfAndAWaveForAllItsForms(String language, String pattern, String text, int found) {
        assertThat(matches(language, pattern, text)).isEqualTo(found);
    }
}
