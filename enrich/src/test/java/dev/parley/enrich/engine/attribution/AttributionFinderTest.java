package dev.parley.enrich.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.LanguageText;
import dev.parley.enrich.engine.text.Vocabulary;
import dev.parley.model.ActorId;
import dev.parley.model.ActorKind;
import dev.parley.model.Attribution;
import dev.parley.model.SideId;
import dev.parley.model.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AttributionFinderTest {
    private static final LanguageText ENGLISH = LanguageText.load("en");
    private static final Vocabulary WORDS = new Vocabulary();
    private static final AttributionFinder FINDER = new AttributionFinder(CueLexicon.load("en", ENGLISH, WORDS));

    /** Persons and states of the test world: name, kind, gender, side. */
    private static final List<String[]> ACTORS = List.of(
            new String[] {"Anna Orlova", "PERSON", "f", "north"},
            new String[] {"Orlova", "PERSON", "f", "north"},
            new String[] {"Karl Hale", "PERSON", "m", "south"},
            new String[] {"Hale", "PERSON", "m", "south"},
            new String[] {"Ivo Brand", "PERSON", "m", "north"},
            new String[] {"Brand", "PERSON", "m", "north"},
            new String[] {"Northland", "STATE", null, "north"},
            new String[] {"Southland", "STATE", null, "south"});

    static Document read(String text) {
        return Document.of(text, ENGLISH, WORDS);
    }

    static List<AttributionRelation> find(Document document) {
        return FINDER.find(document, mentions(document));
    }

    private static List<ActorMention> mentions(Document document) {
        List<ActorMention> mentions = new ArrayList<>();
        for (int i = 0; i < document.size(); i++) {
            for (String[] actor : ACTORS) {
                int to = i + (int) actor[0].chars().filter(c -> c == ' ').count() + 1;
                if (to <= document.size() && document.text(i, to).equals(actor[0])) {
                    String id = actor[0].substring(actor[0].indexOf(' ') + 1);
                    mentions.add(new ActorMention(
                            i,
                            to,
                            ActorId.of(id),
                            id,
                            ActorKind.valueOf(actor[1]),
                            SideId.of(actor[3]),
                            actor[2],
                            null,
                            ActorMention.How.NAME,
                            List.of()));
                    i = to - 1;
                    break;
                }
            }
        }
        mentions.sort(Comparator.comparingInt(ActorMention::from));
        return mentions;
    }

    static Stream<String> cases() throws IOException {
        try (InputStream in = AttributionFinderTest.class.getResourceAsStream("/attributions-en.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sourceCueAndContentAreFound(String line) {
        List<String> parts = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
        Document document = read(parts.get(0));
        List<String> found = find(document).stream()
                .map(relation -> line(relation, document))
                .toList();
        assertThat(found).contains(String.join(" | ", parts.subList(1, 5)));
    }

    private static String line(AttributionRelation relation, Document document) {
        return relation.kind() + " | " + words(relation.source(), document) + " | " + words(relation.cue(), document)
                + " | " + words(relation.content(), document);
    }

    private static String words(List<TokenRange> ranges, Document document) {
        return ranges.stream()
                .map(range -> document.text(range.from(), range.to()))
                .collect(Collectors.joining(" ## "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hale said the truce was over. \"It ended,\" he said. | Hale | PRONOUN",
                "Orlova met Hale in Selburg. She said that the truce was over. | Orlova | PRONOUN",
                "Hale spoke with Brand on Monday. Talks go on, he said. | Hale | PRONOUN",
                "Karl Hale, the chief envoy, spoke first. Then the envoy said that he would stay. | Hale | TITLE",
                "Southland said that it would not sign. | Southland | METONYM",
                "“We will not sign,” Hale said.\\n\\n“Not in May, not in June and not ever.” | Hale | CARRY_OVER",
                "Hale said on Monday that Brand would resign. Brand left. He said that he was ill. | Brand | PRONOUN",
                "Hale praised the plan. He said Hale's own aides had written it. | nobody | UNRESOLVED",
                "A senior Northland official said that the border was closed. | Northland | UNNAMED",
                "Jo Coel, a retired general, said that the border was closed. | Jo Coel | NAMED",
                "Jo Coel, a retired general, left early. Coel said that the border was closed. | Jo Coel | NAMED",
                "The southern envoy, Karl Hale, said that the border was closed. | Hale | NAMED",
                "Hale left. The border was closed, WIRE reported. He said that he was ill. | Hale | PRONOUN",
                "Nobody spoke. He said that the border was closed. | nobody | UNRESOLVED",
                "Hale left at noon. Brand stayed. Both were tired. They said that the border was closed. | nobody | UNRESOLVED"
            })
    void speakerOfTheLastAttributionIsTracedOrLeftOpen(String text, String name, SpeakerResolution.How how) {
        List<AttributionRelation> found = find(read(text.replace("\\n", "\n")));
        SpeakerResolution speaker = found.get(found.size() - 1).speaker();
        assertThat(speaker.how()).as(speaker.reason()).isEqualTo(how);
        if (!"nobody".equals(name)) {
            assertThat(Objects.requireNonNull(speaker.speaker()))
                    .satisfiesAnyOf(s -> assertThat(s.name()).isEqualTo(name), s -> assertThat(
                                    Objects.requireNonNull(s.actor()).value())
                            .isEqualTo(name));
        }
    }

    @Test
    void attributionWithinAnAttributionNamesItsReporter() {
        Document document = read("Orlova said on Monday that Hale had demanded a truce.");
        List<AttributionRelation> found = find(document);
        assertThat(found).extracting(AttributionRelation::lemma).containsExactly("say", "demand");
        assertThat(found.get(1).reporters()).singleElement().satisfies(reporter -> assertThat(
                        Objects.requireNonNull(reporter.speaker()).name())
                .isEqualTo("Orlova"));
    }

    @Test
    void negationAndModalityOfTheCueAreKept() {
        AttributionRelation denied =
                find(read("Orlova did not say that the border was closed.")).get(0);
        assertThat(denied.negated()).isTrue();
        AttributionRelation coming =
                find(read("Orlova will demand a truce in May.")).get(0);
        assertThat(coming.modality()).isEqualTo(Modality.FUTURE);
    }

    @Test
    void wordsInQuotationMarksAreNoCues() {
        Document document = read("\"I think that he said that they demanded peace,\" Hale said.");
        assertThat(find(document)).singleElement().satisfies(relation -> assertThat(relation.lemma())
                .isEqualTo("say"));
    }

    @Test
    void spansOfScrambledTextsStayInTheText() {
        Random random = new Random(7);
        String[] pieces = {
            "said",
            "Orlova",
            "Hale",
            "\"",
            "“",
            "”",
            "'",
            ",",
            ".",
            "\n\n",
            "that",
            "he",
            "the",
            "plan",
            "to",
            "by",
            "was",
            "according to",
            "demanded",
            "who",
            "—",
            ":",
            "and",
            "is ready",
            "claim",
            "🕊",
            "according",
            "told",
            "'s",
            "("
        };
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                text.append(pieces[random.nextInt(pieces.length)]).append(random.nextInt(4) == 0 ? "" : " ");
            }
            check(read(text.toString()), text.toString());
        }
    }

    private static void check(Document document, String text) {
        int length = text.codePointCount(0, text.length());
        for (AttributionRelation relation : find(document)) {
            Attribution attribution = relation.in(document);
            assertThat(relation.content()).as(text).isNotEmpty();
            for (Span span : attribution.content()) {
                assertThat(span.end()).as(text).isLessThanOrEqualTo(length).isGreaterThan(span.start());
            }
        }
    }

    @Test
    void longSentencesAndManyQuotationsTakeBoundedTime() {
        long start = System.nanoTime();
        find(read("the envoy said the plan and claimed ".repeat(3_600)));
        find(read("“yes” said Hale and “no” he told “us”, ".repeat(2_500)));
        find(read("\"We go,\" Hale said. He asked why. ".repeat(15_000)));
        find(read("Hale, who, the, of, said, that, ".repeat(5_000)));
        assertThat((System.nanoTime() - start) / 1_000_000_000.0).isLessThan(60);
    }
}
