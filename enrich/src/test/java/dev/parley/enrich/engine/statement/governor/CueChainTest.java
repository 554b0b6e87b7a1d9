package dev.parley.enrich.engine.statement.governor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.enrich.engine.statement.RuleReading;
import org.junit.jupiter.api.Test;

class CueChainTest {
    @Test
    void whatAnotherIsToPledgeIsDemandedOfHimAndNotHisStance() {
        assertThat(RuleReading.of("Russia insists on a pledge by Kyiv to stay out of NATO."))
                .containsExactlyInAnyOrder("russia|security.nato-membership REJECTS");
    }

    @Test
    void aConditionBeforeAColonIsItsOwners() {
        assertThat(RuleReading.of("The Kremlin's main condition: a neutral status for Ukraine."))
                .containsExactlyInAnyOrder("russia|security.neutrality REQUIRES");
    }

    @Test
    void aRefusalOpensQuotedWords() {
        assertThat(RuleReading.of("\"No referendum in the Donbas,\" Zelensky said of the Russian plan."))
                .containsExactlyInAnyOrder("ukraine|territory.referendum REJECTS");
    }

    @Test
    void whatNobodySawASignOfIsNoStance() {
        assertThat(RuleReading.of("There was no sign that Russia and Ukraine had agreed on a ceasefire."))
                .isEmpty();
        assertThat(RuleReading.of("There is no guarantee that Russia will accept a ceasefire in Ukraine."))
                .isEmpty();
    }

    @Test
    void whatSomebodyOnlyMayDoIsNoStance() {
        assertThat(RuleReading.of("Russia could demand that Ukraine withdraw from the Donbas, diplomats said."))
                .isEmpty();
    }

    @Test
    void whatThereIsNoPeaceWithoutIsRequired() {
        assertThat(RuleReading.of("\"Peace in Ukraine is impossible without Europe's participation,\" Macron said after"
                        + " a call with Moscow."))
                .containsExactly("europe|meeting.europe-takes-part REQUIRES");
    }
}
