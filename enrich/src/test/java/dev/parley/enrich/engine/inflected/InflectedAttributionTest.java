package dev.parley.enrich.engine.inflected;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.enrich.Dossiers;
import dev.parley.enrich.evaluate.LooseArticle;
import dev.parley.model.Attribution;
import dev.parley.model.EnrichedArticle;
import dev.parley.model.Span;
import dev.parley.model.Speaker;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectedAttributionTest {
    private static EnrichedArticle read(String language, String text) {
        String json = "{\"language\":\"" + language + "\",\"publishedAt\":\"2025-06-01T00:00:00Z\",\"text\":\""
                + text.replace("\"", "\\\"").replace("\n", "\\n") + "\"}";
        return Dossiers.analyser().analyse(LooseArticle.read(json, "test"));
    }

    private static String words(EnrichedArticle article, List<Span> spans) {
        String text = article.article().document();
        StringBuilder words = new StringBuilder();
        for (Span span : spans) {
            int from = text.offsetByCodePoints(0, span.start());
            words.append(text, from, text.offsetByCodePoints(0, span.end()));
        }
        return words.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uk | «Ми готові 🕊 говорити», — сказав Зеленський. | volodymyr-zelensky",
                "uk | Зеленський заявив, що готовий говорити. | volodymyr-zelensky",
                "uk | За словами Зеленського, розмова буде складною. | volodymyr-zelensky",
                "uk | Розмова буде складною, додав Зеленський. | volodymyr-zelensky",
                "uk | Зеленський: розмова буде складною | volodymyr-zelensky",
                "uk | У Кремлі заявили, що розмова буде складною. | russia",
                "ru | «Мы готовы говорить», — сказал Путин. | vladimir-putin",
                "ru | Путин заявил, что готов говорить. | vladimir-putin",
                "ru | По словам Лаврова, разговор будет сложным. | sergei-lavrov",
                "ru | Разговор будет сложным, добавил Песков. | dmitry-peskov",
                "ru | В Кремле сообщили, что разговор будет сложным. | russia"
            })
    void theSpeakerIsFoundWhereverHeStands(String language, String text, String speaker) {
        EnrichedArticle article = read(language, text);

        assertThat(article.attributions()).hasSize(1);
        assertThat(article.attributions().get(0).speaker())
                .extracting(Speaker::actor)
                .hasToString(speaker);
    }

    @Test
    void whatWasSaidBeforeBelongsToWhoIsNamedAfterIt() {
        EnrichedArticle article = read("uk", "Росія має піти. Про це заявив Зеленський.");

        assertThat(article.attributions()).hasSize(1);
        assertThat(words(article, article.attributions().get(0).content())).isEqualTo("Росія має піти.");
    }

    @Test
    void aQuotationOfSeveralSentencesIsOneContent() {
        EnrichedArticle article = read("ru", "«Мы готовы. Мы всегда были готовы», — сказал Путин.");

        assertThat(words(article, article.attributions().get(0).content()))
                .isEqualTo("«Мы готовы. Мы всегда были готовы»");
    }

    @Test
    void aPronounIsNobodyWhereTwoSidesMayBeMeant() {
        EnrichedArticle article =
                read("ru", "Путин заявил, что готов. Зеленский приехал в Париж. Он добавил, что подождет.");

        Attribution last = article.attributions().get(article.attributions().size() - 1);
        assertThat(last.speaker()).isNull();
    }

    @Test
    void whatNobodySaysIsAttributedToNobody() {
        assertThat(read("uk", "У Києві говориться про мир, повідомляють агентства.")
                        .attributions())
                .allMatch(found -> found.speaker() == null);
    }
}
