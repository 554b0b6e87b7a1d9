package dev.parley.model.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AddedPhrasesTest {
    private final SortedMap<String, String> files = new TreeMap<>();

    AddedPhrasesTest() {
        files.put(
                "case.yaml",
                """
                id: lake
                name: Quarrel over a lake
                languages: [en, uk]
                sides:
                  - {id: north, name: North, principal: true}
                  - {id: south, name: South, principal: true}
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

    @Test
    void phrasesOfAConditionMayLieInSeveralFiles() {
        files.put(
                "conditions/lake.yaml",
                """
                - adds_to: water.share
                  phrases:
                    en:
                      for:
                        - a fair part of the water
                    uk:
                      for:
                        - поділ води
                """);
        List<DossierCondition> conditions =
                DossierLoader.load(new DossierFiles(files)).conditions();

        assertThat(conditions).hasSize(1);
        assertThat(conditions.get(0).phrases("en", PhraseUse.FOR))
                .extracting(Phrase::place)
                .containsExactly("conditions/water.yaml:7", "conditions/lake.yaml:5");
        assertThat(conditions.get(0).phrases("uk", PhraseUse.FOR)).hasSize(1);
    }

    @Test
    void phrasesAreAddedToNoConditionThatIsNotThere() {
        files.put(
                "conditions/lake.yaml",
                """
                - adds_to: water.price
                  label: Price
                  phrases: {}
                """);

        InvalidDossierException refused =
                catchThrowableOfType(InvalidDossierException.class, () -> DossierLoader.load(new DossierFiles(files)));

        assertThat(refused.problems())
                .extracting(Problem::toString)
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("conditions/lake.yaml:1:")
                        .contains("water.price"))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("conditions/lake.yaml:2:")
                        .contains("label"));
    }
}
