package dev.parley.enrich.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.LanguageText;
import dev.parley.enrich.engine.text.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttributionExplanationTest {
    private static List<String> explain(String text) {
        LanguageText english = LanguageText.load("en");
        Vocabulary words = new Vocabulary();
        CueLexicon lexicon = CueLexicon.load("en", english, words);
        Document document = Document.of(text, english, words);
        List<AttributionRelation> relations = new AttributionFinder(lexicon).find(document, List.of());
        return new AttributionExplanation(lexicon)
                .of(document, document.sentences().get(0), relations);
    }

    @Test
    void namesRuleSpeakerAndReason() {
        assertThat(explain("Anna Orlova said that the border was closed."))
                .containsExactly(
                        "INDIRECT by \"say that\": Anna Orlova (NAMED, named, not listed: Anna Orlova): that the border was closed");
    }

    @Test
    void saysWhyThereIsNone() {
        assertThat(explain("The border was closed at noon.")).containsExactly("none: no cue");
        assertThat(explain("The claim failed and nobody left.").get(0)).startsWith("none: claim without");
    }
}
