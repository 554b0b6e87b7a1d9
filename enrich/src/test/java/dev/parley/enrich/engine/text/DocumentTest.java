package dev.parley.enrich.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {
    private static final LanguageText ENGLISH = LanguageText.load("en");

    private static Document read(String text) {
        return Document.of(text, ENGLISH, new Vocabulary());
    }

    private static List<String> sentences(String text) {
        Document document = read(text);
        return document.sentences().stream()
                .map(s -> document.text(s.from(), s.to()))
                .toList();
    }

    private static List<String> tokens(String text) {
        Document document = read(text);
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < document.size(); i++) {
            tokens.add(document.text(i));
        }
        return tokens;
    }

    private static List<String> quotes(String text) {
        Document document = read(text);
        return document.quotations().stream()
                .map(q -> document.text(q.innerFrom(), q.innerTo()))
                .toList();
    }

    @Nested
    class Words {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Ukraine's terms|Ukraine/'s/terms",
                    "We don't agree|We/do/n't/agree",
                    "U.S.-led talks|U.S./-/led/talks",
                    "Mr. O'Brien, 1,000 men|Mr./O'Brien/,/1,000/men",
                    "he’d gone…|he/’d/gone/…",
                    "J.D. Vance at 9 a.m. sharp|J.D./Vance/at/9/a.m./sharp",
                    "об'єднання — так|об'єднання/—/так",
                    "so ... what|so/.../what",
                    "peace 🕊 now|peace/🕊/now"
                })
        void areCutAtSpacesHyphensAndClitics(String text, String expected) {
            assertThat(tokens(text)).containsExactly(expected.split("/", -1));
        }

        @Test
        void areKnownWhateverTheirCaseAccentsOrDots() {
            Vocabulary vocabulary = new Vocabulary();
            int elysee = vocabulary.intern("elysee");
            int us = new Phrases(ENGLISH, vocabulary).intern("U.S.")[0];
            Document document = Document.of("The ÉLYSÉE and the U.S. agree", ENGLISH, vocabulary);
            assertThat(document.id(1)).isEqualTo(elysee);
            assertThat(document.id(4)).isEqualTo(us);
            assertThat(document.id(5)).isEqualTo(Vocabulary.UNKNOWN);
        }
    }

    @Nested
    class Sentences {
        @Test
        void endAtTerminatorsButNotAtAbbreviations() {
            assertThat(
                            sentences(
                                    "Gen. Orlov met Mr. Hale at 9 a.m. on Monday in the U.S. Senate. The talks failed. \"Why?\" she asked. Nobody knew."))
                    .containsExactly(
                            "Gen. Orlov met Mr. Hale at 9 a.m. on Monday in the U.S. Senate.",
                            "The talks failed.",
                            "\"Why?\" she asked.",
                            "Nobody knew.");
        }

        @Test
        void keepASpeakerWithAQuestionInQuotationMarks() {
            assertThat(sentences("“Who will pay for it?” Marta Lind asked. He left."))
                    .containsExactly("“Who will pay for it?” Marta Lind asked.", "He left.");
        }

        @Test
        void endAfterAnAbbreviationThatAStarterFollows() {
            assertThat(sentences("They flew to the U.S. The envoy stayed."))
                    .containsExactly("They flew to the U.S.", "The envoy stayed.");
        }

        @Test
        void takeTheClosingMarkWithThem() {
            assertThat(sentences("He said: «Мы готовы. Но не сейчас.» Потом ушёл."))
                    .containsExactly("He said: «Мы готовы.", "Но не сейчас.»", "Потом ушёл.");
        }
    }

    @Nested
    class Quotations {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"we are ready\", he said",
                    "“we are ready”, he said",
                    "“we are ready\", he said",
                    "\"we are ready”, he said",
                    "''we are ready'', he said",
                    "``we are ready'', he said",
                    "‘we are ready’, he said",
                    "'we are ready', he said",
                    "«we are ready», he said",
                    "„we are ready“, he said",
                    "„we are ready”, he said",
                    "»we are ready«, he said"
                })
        void pairWhateverTheirMarks(String text) {
            assertThat(quotes(text)).containsExactly("we are ready");
        }

        @Test
        void areNotMadeOfApostrophes() {
            assertThat(quotes("The generals’ plan in the '90s was Europe's, the envoys' and nobody else's."))
                    .isEmpty();
        }

        @Test
        void holdApostrophesWithinSingleMarks() {
            assertThat(quotes("It was ‘the allies’ idea and ours’, she said."))
                    .containsExactly("the allies’ idea and ours");
        }

        @Test
        void nest() {
            Document document = read("“He told me ‘no deal’ twice,” she said.");
            assertThat(document.quotations()).extracting(Quotation::depth).containsExactly(1, 2);
            assertThat(document.quotations().get(1).scare()).isTrue();
        }

        @Test
        void endWithTheParagraphWhereTheNextOneOpensAgain() {
            Document document = read("“First part of it.\n\n“Second part,” he said.");
            assertThat(document.quotations()).extracting(Quotation::closed).containsExactly(false, true);
            assertThat(document.quotations().get(1).continues()).isTrue();
        }

        @Test
        void endWithTheSentenceWhereTheyWereOpenedInItsMidst() {
            assertThat(quotes("He warned of “no final plan at this time. He praised the hosts.\n\nThe hosts left."))
                    .containsExactly("no final plan at this time.");
        }
    }

    @Nested
    class Passages {
        private PassageKind kind(String text, int paragraph) {
            return read(text).paragraphs().get(paragraph).kind();
        }

        @Test
        void tellStoryFromWhatIsPutAroundIt() {
            String text =
                    "Leaders Agree to Meet in the Spring\n\nBy Ana Prell\n\nThe two leaders will meet, an aide said.\n\n"
                            + "Read more: What the truce means\n\nSign up for our newsletter.\n\n© 2026 The Courier. All rights reserved.";
            assertThat(read(text).paragraphs())
                    .extracting(Paragraph::kind)
                    .containsExactly(
                            PassageKind.HEADLINE,
                            PassageKind.BYLINE,
                            PassageKind.BODY,
                            PassageKind.TEASER,
                            PassageKind.BOILERPLATE,
                            PassageKind.BOILERPLATE);
        }

        @Test
        void takeThePullQuoteForTheRepeatAndNotTheStory() {
            String text = "Title here\n\n“We will not give up our land for any price”\n\n"
                    + "The minister was firm. “We will not give up our land for any price,” she said on Friday.";
            assertThat(kind(text, 1)).isEqualTo(PassageKind.REPEAT);
            assertThat(kind(text, 2)).isEqualTo(PassageKind.BODY);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "GENEVA, March 3 (Wire) — ",
                    "GENEVA -- ",
                    "(WIRE) - ",
                    "Geneva, Switzerland (AFP) – ",
                    "ЖЕНЕВА, 3 March — "
                })
        void setTheDatelineApart(String dateline) {
            Document document = read("Title of it all\n\n" + dateline + "The envoys met on Monday.");
            assertThat(document.sentences().get(1).kind()).isEqualTo(PassageKind.DATELINE);
            Sentence body = document.sentences().get(2);
            assertThat(document.text(body.from(), body.to())).isEqualTo("The envoys met on Monday.");
        }
    }

    @Test
    void spansCountCodePoints() {
        Document document = read("🕊🕊 Зеленський said “так 👍” today");
        int token = tokens("🕊🕊 Зеленський said “так 👍” today").indexOf("said");
        Span span = document.span(token, token + 1);
        assertThat(span).isEqualTo(new Span(14, 18));
    }
}
