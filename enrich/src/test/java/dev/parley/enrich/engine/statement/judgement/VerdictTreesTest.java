package dev.parley.enrich.engine.statement.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parley.model.Stance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class VerdictTreesTest {
    /** Two trees for a demand, one without a split for a refusal. */
    private static final String TREES =
            """
            REQUIRES\tHIGHEST REQUIRES<=0.5?-1:1;some SPEAKER:direct<=0.5?-2:-3\t-1.0;0.5;2.0
            REQUIRES\tHIGHEST REQUIRES<=0.25?-1:-2\t-1.0;1.0
            REJECTS\t\t-3.0
            """;

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static double logistic(double sum) {
        return 1 / (1 + Math.exp(-sum));
    }

    @Test
    void leavesOfAllTreesOfAStanceAreAddedUp() throws IOException {
        VerdictTrees trees = VerdictTrees.read(stream(TREES), "test");

        assertThat(trees.signs())
                .containsExactly(
                        new Sign.OfStance(Measure.HIGHEST, Stance.REQUIRES),
                        new Sign.OfSome(Clues.key("SPEAKER:direct")));
        assertThat(trees.weigh(new double[] {0.9, 1})[0]).isCloseTo(logistic(3.0), within(1e-9));
        assertThat(trees.weigh(new double[] {0.9, 0})[0]).isCloseTo(logistic(1.5), within(1e-9));
        assertThat(trees.weigh(new double[] {0.25, 1})[0]).isCloseTo(logistic(-2.0), within(1e-9));
        assertThat(trees.weigh(new double[] {0.9, 0})[2]).isCloseTo(logistic(-3.0), within(1e-9));
    }

    @Test
    void aStanceWithoutTreesIsNeverProbable() throws IOException {
        assertThat(VerdictTrees.read(stream(TREES), "test").weigh(new double[] {1, 1})[1])
                .isZero();
    }

    @Test
    void aLineThatIsNoTreeIsNamed() {
        assertThatThrownBy(
                        () -> VerdictTrees.read(stream("REJECTS\t\t1.0\nREQUIRES\tMOOD REQUIRES<=1?-1:-2\t0;1\n"), "t"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("t:2")
                .hasMessageContaining("MOOD");
        assertThatThrownBy(() -> VerdictTrees.read(stream("REQUIRES\tnothing\n"), "t"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("t:1");
    }

    @Test
    void theTreesOfEnglishTellADemandFromNothing() {
        VerdictTrees english = Objects.requireNonNull(VerdictTrees.load("en"));
        double[] nothing = new double[english.signs().size()];
        double[] demand = nothing.clone();
        for (Measure measure : new Measure[] {Measure.HIGHEST, Measure.ANY, Measure.MEAN, Measure.BELIEVED}) {
            int place = english.signs().indexOf(new Sign.OfStance(measure, Stance.REQUIRES));
            demand[place] = 1;
        }

        assertThat(english.weigh(demand)[0]).isGreaterThan(0.6);
        assertThat(english.weigh(nothing)[0]).isLessThan(0.2);
        assertThat(VerdictTrees.load("tlh")).isNull();
    }
}
