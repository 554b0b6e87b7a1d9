package dev.parley.model.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.model.dossier.pattern.PatternSyntax;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierLoaderTest {
    private final SortedMap<String, String> files = new TreeMap<>();

    DossierLoaderTest() {
        files.put(
                "case.yaml",
                """
                id: lake
                name: Quarrel over a lake
                languages: [en, uk]
                sides:
                  - {id: north, name: North, principal: true, actor: northland}
                  - {id: south, name: South, principal: true}
                """);
        files.put(
                "titles.yaml",
                """
                - {title: president, seniority: 100}
                - {title: spokesman, seniority: 40, synonyms: [spokeswoman]}
                """);
        files.put(
                "actors/north.yaml",
                """
                - id: northland
                  kind: STATE
                  name: Northland
                  side: north
                - id: anna-example
                  kind: PERSON
                  name: Anna Example
                  side: north
                  gender: f
                  native: {uk: Анна Приклад}
                  roles:
                    - {title: spokesman, of: northland, to: 2019-01-31}
                    - {title: president, of: northland, from: 2019-02-01}
                """);
        files.put(
                "conditions/water.yaml",
                """
                - id: water.share
                  label: Share of the water
                  proposition: The water is shared.
                  phrases:
                    en:
                      for:
                        - (share~|divid~) ..4 water
                """);
    }

    private Dossier load() {
        return DossierLoader.load(new DossierFiles(files));
    }

    private List<String> problems() {
        InvalidDossierException refused = catchThrowableOfType(InvalidDossierException.class, this::load);
        return refused.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void wholeDossierIsRead() {
        Dossier dossier = load();

        assertThat(dossier.id()).isEqualTo("lake");
        assertThat(dossier.sides()).extracting(Side::principal).containsExactly(true, true);
        assertThat(dossier.conditions().get(0).theme()).isEqualTo("water");
        assertThat(dossier.conditions().get(0).phrases("en", PhraseUse.FOR))
                .singleElement()
                .satisfies(phrase -> assertThat(phrase.place()).isEqualTo("conditions/water.yaml:7"));
    }

    @Test
    void officeIsKnownByDate() {
        DossierActor anna = load().actors().get(1);

        assertThat(anna.roleOn(LocalDate.of(2018, 5, 1)).orElseThrow().title()).isEqualTo("spokesman");
        assertThat(anna.roleOn(LocalDate.of(2022, 5, 1)).orElseThrow().seniority())
                .isEqualTo(100);
    }

    @Test
    void everyProblemIsReportedAtOnceWithFileAndLine() {
        files.put(
                "actors/south.yaml",
                """
                - id: Bad Id
                  kind: TOWN
                  name: Nobody
                  side: west
                  colour: red
                  roles:
                    - {title: emperor, from: yesterday}
                """);
        files.put(
                "conditions/broken.yaml",
                """
                - id: nodot
                  label: x
                  proposition: y
                  phrases:
                    en:
                      for: ["(open", "..3 gap"]
                """);

        assertThat(problems())
                .anySatisfy(p -> assertThat(p).startsWith("actors/south.yaml:1: 'id' is 'Bad Id'"))
                .anySatisfy(p -> assertThat(p).startsWith("actors/south.yaml:2: 'kind' is 'TOWN'; allowed are [PERSON"))
                .anySatisfy(p -> assertThat(p).startsWith("actors/south.yaml:4: no side 'west' is defined"))
                .anySatisfy(p -> assertThat(p).startsWith("actors/south.yaml:5: unknown key 'colour'; allowed are"))
                .anySatisfy(p -> assertThat(p).startsWith("actors/south.yaml:7: no title 'emperor'"))
                .anySatisfy(p -> assertThat(p).startsWith("actors/south.yaml:7: 'from' is 'yesterday'"))
                .anySatisfy(p -> assertThat(p).startsWith("conditions/broken.yaml:1: 'id' is 'nodot'"))
                .anySatisfy(p -> assertThat(p).contains("'(' without a closing ')'"))
                .anySatisfy(p -> assertThat(p).contains("begins or ends with a gap"));
    }

    @Test
    void patternNamesAClassOfWordsThatManyShare() {
        files.put(
                "words/en.yaml",
                """
                - {class: end, language: en, words: [stop~, put~ an end to]}
                - {class: stall, language: en, words: [<end>, delay~]}
                """);
        files.put(
                "conditions/dam.yaml",
                "- {id: dam.work, label: x, proposition: y, phrases: {en: {for: [<stall> work]}}}");

        assertThat(load().conditions().get(0).phrases("en", PhraseUse.FOR))
                .singleElement()
                .satisfies(phrase -> {
                    assertThat(phrase.text()).isEqualTo("<stall> work");
                    assertThat(phrase.pattern()).isEqualTo(PatternSyntax.parse("((stop~|put~ an end to)|delay~) work"));
                });
    }

    @Test
    void whatStandsInAnyOrderIsAChoiceOfOrders() {
        assertThat(PatternSyntax.parse("a &2 b c &2 {d}"))
                .isEqualTo(
                        PatternSyntax.parse("(a ..2 b c ..2 {d}|a ..2 {d} ..2 b c|b c ..2 a ..2 {d}|b c ..2 {d} ..2 a"
                                + "|{d} ..2 a ..2 b c|{d} ..2 b c ..2 a)"));
        assertThatThrownBy(() -> PatternSyntax.parse("a & b & c & d")).hasMessageContaining("allowed are 2 or 3");
        assertThatThrownBy(() -> PatternSyntax.parse("a & b?")).hasMessageContaining("must be there");
        assertThatThrownBy(() -> PatternSyntax.parse("a &30 b")).hasMessageContaining("allowed is 1 to 24");
    }

    @Test
    void unknownEmptyOrDoubledClassOfWordsIsReported() {
        files.put(
                "words/en.yaml",
                """
                - {class: end, language: en, words: [stop~]}
                - {class: end, language: en, words: [halt~]}
                - {class: none, language: en, words: []}
                """);
        files.put(
                "conditions/dam.yaml",
                "- {id: dam.work, label: x, proposition: y, phrases: {en: {for: [<begin> work]}, uk: {for: [<end> x]}}}");

        assertThat(problems())
                .anySatisfy(p -> assertThat(p).startsWith("words/en.yaml:2: class 'end' stands twice"))
                .anySatisfy(p -> assertThat(p).startsWith("words/en.yaml:3: class 'none' has no words"))
                .anySatisfy(p -> assertThat(p).contains("no class of words 'begin'; allowed are [end]"))
                .anySatisfy(p -> assertThat(p).contains("no class of words 'end'; allowed are []"));
    }

    @Test
    void brokenYamlIsReportedWithItsLine() {
        files.put("titles.yaml", "- title: president\n  seniority: [100\n");

        assertThat(problems()).anySatisfy(p -> assertThat(p).matches("titles.yaml:\\d+: is no YAML: .*"));
    }

    @Test
    void idDefinedTwiceIsRefusedWithBothPlaces() {
        files.put("actors/twice.yaml", "- {id: northland, kind: STATE, name: Northland}\n");

        assertThat(problems())
                .containsExactly(
                        "actors/twice.yaml:1: actor 'northland' is defined twice, first at actors/north.yaml:1");
    }

    @Test
    void nameThatTwoActorsBearIsRefusedWithBothPlaces() {
        files.put(
                "actors/twice.yaml",
                """
                - {id: borland, kind: STATE, name: Borland}
                - {id: northern-realm, kind: STATE, name: Realm, aliases: [northland]}
                """);

        assertThat(problems())
                .containsExactly("actors/twice.yaml:2: 'northland' names 'northern-realm' and, at"
                        + " actors/north.yaml:3, 'northland'; allowed is a name of one, or 'short' for what several"
                        + " bear");
    }

    @Test
    void officeHeldByTwoAtOnceIsRefused() {
        files.put(
                "titles.yaml",
                files.get("titles.yaml") + "- {title: chief, seniority: 100}\n- {title: envoy, seniority: 50}\n");
        files.put(
                "actors/people.yaml",
                """
                - id: ana-dragan
                  kind: PERSON
                  name: Ана Драган
                  roles:
                    - {title: chief, of: northland, from: 2020-01-01, to: 2024-05-01}
                    - {title: envoy, of: northland}
                - id: ivo-dragan
                  kind: PERSON
                  name: Ivo Dragan
                  roles:
                    - {title: chief, of: northland, from: 2024-04-01}
                    - {title: envoy, of: northland}
                """);

        assertThat(problems()).singleElement().satisfies(problem -> assertThat(problem)
                .startsWith("actors/people.yaml:11: 'chief' of 'northland'")
                .contains("overlaps the tenure of 'ana-dragan' at actors/people.yaml:5"));
    }

    @Test
    void actorThatAnExampleExpectsMustBeDefined() {
        files.put("examples/en/few.yaml", "- text: Nothing 🙂.\n  actors: [nobody]\n- text: Else.\n  expect: []\n");

        assertThat(problems()).singleElement().satisfies(problem -> assertThat(problem)
                .startsWith("examples/en/few.yaml:2: no actor 'nobody' is defined"));
    }

    @Test
    void fileThatIsNotUtf8IsRefusedWithItsLine(@TempDir Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        Files.write(
                folder.resolve("titles.yaml"), "# Титулы\n- {title: глава}".getBytes(Charset.forName("windows-1251")));

        assertThatThrownBy(() -> DossierLoader.load(folder))
                .isInstanceOf(InvalidDossierException.class)
                .hasMessage("titles.yaml:1: is not UTF-8; save the file in that encoding");
    }

    @Test
    void hashNamesTheKnowledgeAndNotTheExamples() {
        String before = load().hash();
        files.put("examples/en/few.yaml", "- text: Nothing here.\n  expect: []\n");
        assertThat(load().hash()).isEqualTo(before);

        files.put("titles.yaml", files.get("titles.yaml") + "- {title: mayor, seniority: 30}\n");
        assertThat(load().hash()).isNotEqualTo(before);
    }
}
