package dev.parley.enrich.engine.statement.holder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.enrich.engine.statement.RuleReading;
import org.junit.jupiter.api.Test;

class OwnersTest {
    @Test
    void aPredicateIsTheStanceOfWhomItNamesAsJudge() {
        assertThat(RuleReading.of("Recognition of Crimea as Russian would be unacceptable to Germany."))
                .containsExactlyInAnyOrder("europe|territory.recognition REJECTS");
        assertThat(RuleReading.of("Ukraine's membership in NATO is seen as an unacceptable threat by Moscow."))
                .containsExactlyInAnyOrder("russia|security.nato-membership REJECTS");
    }

    @Test
    void hisCountryStandsForTheSpeakersSide() {
        assertThat(RuleReading.of("The deputy foreign minister of Ukraine said his country was ready for a meeting"
                        + " between Putin and Zelensky."))
                .containsExactlyInAnyOrder("ukraine|meeting.leaders ACCEPTS");
        assertThat(RuleReading.of(
                        "The Swiss president said her country was ready for a meeting between Putin and Zelensky."))
                .isEmpty();
    }

    @Test
    void aPredicateThatIsANounHasAnOwner() {
        assertThat(RuleReading.of("Neutral status for Ukraine is Russia's main precondition."))
                .containsExactlyInAnyOrder("russia|security.neutrality REQUIRES");
    }
}
