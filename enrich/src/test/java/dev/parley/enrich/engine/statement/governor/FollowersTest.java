package dev.parley.enrich.engine.statement.governor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.enrich.engine.statement.RuleReading;
import org.junit.jupiter.api.Test;

class FollowersTest {
    @Test
    void objectionsNamedAfterwardsAreTheirOwners() {
        assertThat(RuleReading.of(
                        "European leaders backed sending peacekeepers to Ukraine despite Russian objections."))
                .containsExactlyInAnyOrder(
                        "europe|security.foreign-troops ACCEPTS", "russia|security.foreign-troops REJECTS");
        assertThat(RuleReading.of("European leaders backed sending peacekeepers to Ukraine despite the cost of the war"
                        + " with Russia."))
                .containsExactlyInAnyOrder("europe|security.foreign-troops ACCEPTS");
    }

    @Test
    void whatRemainsADemandIsItsOwners() {
        assertThat(RuleReading.of("Ukraine's withdrawal from the Donbas remains a key Russian demand."))
                .containsExactlyInAnyOrder("russia|territory.ukraine-cedes REQUIRES");
    }
}
