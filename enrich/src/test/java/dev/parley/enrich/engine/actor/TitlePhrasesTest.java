package dev.parley.enrich.engine.actor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.enrich.Dossiers;
import dev.parley.enrich.evaluate.LooseArticle;
import dev.parley.model.Article;
import dev.parley.model.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlePhrasesTest {
    @ParameterizedTest
    @CsvSource({
        "en, A word for the president, Zelensky said Ukraine demands a full ceasefire with Russia.",
        "uk, Росія і зустріч президентів, Зеленський заявив про вимогу повного припинення вогню з Росією.",
        "ru, Украина и встреча президентов, Путин заявил о требовании нейтралитета Украины.",
    })
    void aTitleThatEndsAHeadlineTakesNoNameOfTheParagraphAfterIt(String language, String title, String text) {
        Article article = LooseArticle.of(
                Json.mapper()
                        .createObjectNode()
                        .put("id", "headline")
                        .put("revision", 1)
                        .put("language", language)
                        .put("title", title)
                        .put("text", text)
                        .put("publishedAt", "2025-01-01T00:00:00Z"),
                "headline");

        assertThat(Dossiers.analyser().analyse(article).actors())
                .flatExtracting(tag -> tag.mentions())
                .hasSizeGreaterThan(1)
                .extracting(mention -> article.document().substring(mention.start(), mention.end()))
                .noneMatch(words -> words.contains("\n"));
    }
}
