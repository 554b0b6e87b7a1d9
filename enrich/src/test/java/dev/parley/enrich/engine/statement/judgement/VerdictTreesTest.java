package dev.parley.enrich.engine.statement.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parley.model.Stance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

    private static double weigh(VerdictTrees trees, Stance stance, double... values) {
        return trees.weigh(stance, sign -> values[sign], 1e-9);
    }

    @Test
    void whatIsLessThanTheLeastAskedForIsToldAsNothingWithoutAskingAllTrees() throws IOException {
        VerdictTrees trees = VerdictTrees.read(stream(TREES), "test");
        List<Integer> asked = new ArrayList<>();
        double probability = trees.weigh(
                Stance.REQUIRES,
                sign -> {
                    asked.add(sign);
                    return 0.1;
                },
                0.6);

        assertThat(probability).isZero();
        assertThat(asked).containsExactly(0);
        assertThat(trees.weigh(Stance.REQUIRES, sign -> 0.9, 0.6)).isCloseTo(logistic(3.0), within(1e-9));
        assertThat(trees.weigh(Stance.REQUIRES, sign -> sign == 0 ? 0.4 : 1, 0.4))
                .isCloseTo(logistic(0.0), within(1e-9));
    }

    @Test
    void whetherAProbabilityIsReachedAgreesWithTheProbability() throws IOException {
        VerdictTrees trees = VerdictTrees.read(stream(TREES), "test");
        for (double value : new double[] {0.1, 0.3, 0.9}) {
            double probability = weigh(trees, Stance.REQUIRES, value, value);
            for (double least : new double[] {0.05, 0.2, 0.45, 0.6, 0.9, 0.99}) {
                assertThat(trees.reaches(Stance.REQUIRES, sign -> value, least)).isEqualTo(probability >= least);
            }
        }
        assertThat(trees.reaches(Stance.ACCEPTS, sign -> 1, 0.05)).isFalse();
    }

    @Test
    void leavesOfAllTreesOfAStanceAreAddedUp() throws IOException {
        VerdictTrees trees = VerdictTrees.read(stream(TREES), "test");

        assertThat(trees.signs())
                .containsExactly(
                        new Sign.OfStance(Measure.HIGHEST, Stance.REQUIRES),
                        new Sign.OfSome(Clues.key("SPEAKER:direct")));
        assertThat(weigh(trees, Stance.REQUIRES, 0.9, 1)).isCloseTo(logistic(3.0), within(1e-9));
        assertThat(weigh(trees, Stance.REQUIRES, 0.9, 0)).isCloseTo(logistic(1.5), within(1e-9));
        assertThat(weigh(trees, Stance.REQUIRES, 0.25, 1)).isCloseTo(logistic(-2.0), within(1e-9));
        assertThat(weigh(trees, Stance.REJECTS, 0.9, 0)).isCloseTo(logistic(-3.0), within(1e-9));
    }

    @Test
    void aStanceWithoutTreesIsNeverProbable() throws IOException {
        assertThat(weigh(VerdictTrees.read(stream(TREES), "test"), Stance.ACCEPTS, 1, 1))
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

        assertThat(weigh(english, Stance.REQUIRES, demand)).isGreaterThan(0.6);
        assertThat(weigh(english, Stance.REQUIRES, nothing)).isLessThan(0.2);
        assertThat(VerdictTrees.load("tlh")).isNull();
    }
}
