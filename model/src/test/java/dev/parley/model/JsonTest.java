package dev.parley.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void articleNeedsOnlyAnIdARevisionAndAText() {
        Article article = Json.read("{\"id\":\"a\",\"revision\":1,\"text\":\"Зустріч\"}", Article.class);
        assertThat(article.text()).isEqualTo("Зустріч");
        assertThat(article.authors()).isEmpty();
        assertThat(article.publishedAt()).isNull();
    }

    @Test
    void whatIsUnknownIsLeftOut() {
        String json = Json.write(Examples.article("a", "Title", "Text"));
        assertThat(json).doesNotContain("null").doesNotContain("guid");
    }

    @Test
    void timesAreWrittenInIsoUtc() {
        assertThat(Json.write(Examples.article("a", "T", "x"))).contains("\"publishedAt\":\"2031-05-04T10:15:00Z\"");
    }

    @Test
    void enrichedArticleCarriesTheArticlesFieldsBesideItsOwn() {
        EnrichedArticle enriched = new EnrichedArticle(
                Examples.article("a", "Заголовок “🕊”", "Текст"),
                List.of(new ActorTag(
                        new ActorId("x-y"),
                        "X Y",
                        ActorKind.PERSON,
                        new SideId("s"),
                        List.of(new Mention(0, 3, "Заг")))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new DossierStamp("case", "hash"),
                null,
                Instant.EPOCH);
        String json = Json.write(enriched);
        assertThat(json).startsWith("{\"id\":\"a\",").contains("\"actors\":[{\"id\":\"x-y\"");
        assertThat(Json.read(json, EnrichedArticle.class)).isEqualTo(enriched);
    }

    @Test
    void theMessageSaysWhatWasExpected() {
        assertThatThrownBy(() -> Json.read("[1]", Article.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Article");
    }
}
