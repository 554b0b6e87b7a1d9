package dev.parley.enrich.engine.statement.governor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.enrich.engine.statement.RuleReading;
import org.junit.jupiter.api.Test;

class PromisesTest {
    @Test
    void whoeverPromisesSomethingIfAnotherActsFirstRequiresIt() {
        assertThat(RuleReading.of(
                        "Putin said the war could end tomorrow if Ukraine withdrew its troops from the Donbas."))
                .containsExactlyInAnyOrder("russia|territory.ukraine-cedes REQUIRES");
        assertThat(RuleReading.of(
                        "Zelensky said the talks with Russia could begin as soon as Moscow agreed to a ceasefire."))
                .containsExactlyInAnyOrder("ukraine|ceasefire.full REQUIRES");
    }

    @Test
    void aWarningOfWhatWouldFollowRequiresNothing() {
        assertThat(RuleReading.of("Zelensky warned that the war would spread if Ukraine gave up the Donbas to Russia."))
                .isEmpty();
    }

    @Test
    void whatTheOtherSideWouldDoIsNoPromise() {
        assertThat(RuleReading.of("Zelensky said that Russia would attack again if Ukraine withdrew from the Donbas."))
                .isEmpty();
    }

    @Test
    void nothingChangesAsLongAsSomethingIsLacking() {
        assertThat(RuleReading.of("There will be no lifting of sanctions as long as Russia does not accept a ceasefire,"
                        + " Merz said."))
                .containsExactlyInAnyOrder("europe|ceasefire.full REQUIRES", "europe|economy.sanctions-relief REJECTS");
    }
}
