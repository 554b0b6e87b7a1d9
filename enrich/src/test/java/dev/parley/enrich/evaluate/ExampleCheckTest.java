package dev.parley.enrich.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.enrich.Dossiers;
import dev.parley.enrich.evaluate.ExampleCheck.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExampleCheckTest {
    /** Of the examples that are not marked as open, the share that must be met; raise it as the engine improves. */
    private static final double SHARE = 0.97;

    @Test
    void examplesOfTheDefaultDossierAreMet() {
        List<Outcome> outcomes = new ExampleCheck(Dossiers.analyser())
                .run().stream().filter(outcome -> !outcome.example().open()).toList();
        List<Outcome> failed =
                outcomes.stream().filter(outcome -> !outcome.passed()).toList();
        System.out.println(failed.size() + " of " + outcomes.size() + " examples are not met");
        failed.forEach(System.out::println);

        assertThat(failed.size()).isLessThanOrEqualTo((int) (outcomes.size() * (1 - SHARE)));
    }
}
