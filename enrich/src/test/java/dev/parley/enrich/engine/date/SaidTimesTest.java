package dev.parley.enrich.engine.date;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.enrich.Dossiers;
import dev.parley.model.Article;
import dev.parley.model.Json;
import dev.parley.model.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** When statements were said, from whole articles read with the default dossier. */
class SaidTimesTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/said-times.csv", delimiter = '|', numLinesToSkip = 1)
    void theDayStandsWithTheWordsThatReport(String language, String published, String said, String text) {
        List<Statement> statements = statements(language, published, text);

        assertThat(statements).as(text).isNotEmpty().allSatisfy(statement -> assertThat(statement.saidAt())
                .as(text)
                .isEqualTo(Instant.parse(said.equals("published") ? published : said + "T12:00:00Z")));
    }

    @Test
    void aTextWithoutADateOfItsOwnAndOfUnknownPublicationWasSaidAtAnUnknownTime() {
        assertThat(statements("en", null, "Russia demanded on Tuesday that Ukraine recognise Crimea as Russian. 🙂"))
                .isNotEmpty()
                .allSatisfy(statement -> assertThat(statement.saidAt()).isNull());
    }

    @Test
    void aDayWithItsYearNeedsNoDayOfPublication() {
        assertThat(statements("en", null, "Russia demanded on 12 May 2022 that Ukraine recognise Crimea as Russian."))
                .isNotEmpty()
                .allSatisfy(statement -> assertThat(statement.saidAt()).isEqualTo("2022-05-12T12:00:00Z"));
    }

    private static List<Statement> statements(String language, @Nullable String published, String text) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", "example.org/1");
        fields.put("revision", 1);
        fields.put("text", text);
        fields.put("language", language);
        fields.put("fetchedAt", "2026-01-01T00:00:00Z");
        if (published != null) {
            fields.put("publishedAt", published);
        }
        return Dossiers.analyser()
                .analyse(Json.read(Json.write(fields), Article.class))
                .statements();
    }
}
