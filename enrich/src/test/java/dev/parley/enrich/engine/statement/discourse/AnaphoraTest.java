package dev.parley.enrich.engine.statement.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.enrich.engine.statement.RuleReading;
import org.junit.jupiter.api.Test;

class AnaphoraTest {
    @Test
    void aPronounAnswersWhatWasSaidBefore() {
        assertThat(RuleReading.of("The United States proposed a 30-day ceasefire with Russia. Ukraine accepted it after"
                        + " talks in Jeddah."))
                .containsExactlyInAnyOrder("united-states|ceasefire.full REQUIRES", "ukraine|ceasefire.full ACCEPTS");
        assertThat(RuleReading.of("Russia demands that Ukraine withdraw from the Donbas. Kyiv has ruled this out."))
                .containsExactlyInAnyOrder(
                        "russia|territory.ukraine-cedes REQUIRES", "ukraine|territory.ukraine-cedes REJECTS");
    }

    @Test
    void bothDemandsAreAnswered() {
        assertThat(RuleReading.of("Russia demands that Ukraine withdraw from the Donbas and limit the size of its army."
                        + " Neither is acceptable to Kyiv."))
                .containsExactlyInAnyOrder(
                        "russia|territory.ukraine-cedes REQUIRES",
                        "ukraine|territory.ukraine-cedes REJECTS",
                        "russia|security.army-limits REQUIRES",
                        "ukraine|security.army-limits REJECTS");
    }

    @Test
    void anotherSidesProposalIsNotWhatWasSaidBefore() {
        assertThat(RuleReading.of("The United States proposed a 30-day ceasefire with Russia. Ukraine rejected Russia's"
                        + " proposal on grain."))
                .containsExactlyInAnyOrder("united-states|ceasefire.full REQUIRES");
    }

    @Test
    void aVerbThatOnlyTellsWhoSaysSoAnswersNothing() {
        assertThat(RuleReading.of(
                        "Ukraine's withdrawal from the Donbas is unacceptable to Kyiv, Ushakov acknowledged."))
                .isEmpty();
    }
}
