package dev.parley.enrich.engine.statement.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class JudgementModelTest {
    private static final String MODEL =
            """
            BIAS\t0.000\t-1.000\t-1.000\t-1.000
            CUE:VERB,REQUIRE\t-2.000\t3.000\t0.000\t0.000
            BETWEEN:мир\t0.000\t0.500\t0.000\t0.000
            """;

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aClueMetTwiceCountsTwice() throws IOException {
        JudgementModel model = JudgementModel.read(stream(MODEL), "test");
        Clues once = new Clues(false);
        once.add(Clue.BETWEEN, "мир");
        Clues twice = new Clues(false);
        twice.add(Clue.BETWEEN, "мир");
        twice.add(Clue.BETWEEN, "мир");

        assertThat(model.weigh(twice)[1]).isGreaterThan(model.weigh(once)[1]);
    }

    @Test
    void probabilitiesAreThoseOfTheLogisticFunctionMadeToSumToOne() throws IOException {
        Clues clues = new Clues(false);
        clues.add(Clue.CUE, "VERB,REQUIRE");
        double[] found = JudgementModel.read(stream(MODEL), "test").weigh(clues);

        double none = 1 / (1 + Math.exp(2));
        double wants = 1 / (1 + Math.exp(-2));
        double other = 1 / (1 + Math.exp(1));
        assertThat(Arrays.stream(found).sum()).isCloseTo(1, within(1e-9));
        assertThat(found[1]).isCloseTo(wants / (none + wants + 2 * other), within(1e-9));
    }

    @Test
    void whatTheModelHasNotSeenChangesNothing() throws IOException {
        JudgementModel model = JudgementModel.read(stream(MODEL), "test");
        Clues strange = new Clues(false);
        strange.add(Clue.BETWEEN, "🙂");

        assertThat(model.weigh(strange)).containsExactly(model.weigh(new Clues(false)));
    }

    @Test
    void aLineThatIsTooShortIsNamed() {
        assertThatThrownBy(() -> JudgementModel.read(stream("CUE:x\t1.0\n"), "broken.tsv"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("broken.tsv")
                .hasMessageContaining("2 columns, not 5");
    }

    @Test
    void theModelOfEnglishKnowsTheKindsOfClueThatAreGathered() {
        JudgementModel english = Objects.requireNonNull(JudgementModel.load("en"));
        Clues demand = new Clues(false);
        demand.add(Clue.RULE, "WANTS");
        demand.add(Clue.BELIEVED, "WANTS");
        Clues nothing = new Clues(false);
        nothing.add(Clue.RULE, "NO");

        assertThat(english.weigh(demand)[1]).isGreaterThan(english.weigh(nothing)[1]);
        assertThat(JudgementModel.load("tlh")).isNull();
    }
}
