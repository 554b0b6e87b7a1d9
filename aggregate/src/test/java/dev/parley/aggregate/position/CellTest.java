package dev.parley.aggregate.position;

import static dev.parley.model.Stance.ACCEPTS;
import static dev.parley.model.Stance.REJECTS;
import static dev.parley.model.Stance.REQUIRES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.aggregate.Said;
import dev.parley.model.Position;
import dev.parley.model.Turn;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class CellTest {
    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final Seniority RANK =
            speaker -> speaker.actor() != null && speaker.actor().value().equals("президент") ? 100 : 10;

    @Test
    void aCellOfNothingIsEmpty() {
        assertThat(new Cell(Said.CELL, RANK).position()).isEmpty();
    }

    @Test
    void theLatestSaidIsTheStanceWhateverWasSeenLast() {
        Position position = position(
                Said.by("новая", REQUIRES, "2025-08-20"),
                Said.by("старая", REJECTS, "2025-07-01").seen("2025-08-25T00:00:00Z"));

        assertThat(position.stance()).isEqualTo(REQUIRES);
        assertThat(position.lastSaidAt()).isEqualTo("2025-08-20T12:00:00Z");
        assertThat(position.statements()).isEqualTo(2);
        assertThat(position.contested()).isFalse();
    }

    @Test
    void atTheSameMomentTheMoreSeniorSpeakerDecides() {
        Position position = position(
                Said.by("a", REJECTS, "2025-08-20").speaker("президент"), Said.by("b", REQUIRES, "2025-08-20"));

        assertThat(position.stance()).isEqualTo(REJECTS);
        assertThat(position.contested()).isTrue();
    }

    @Test
    void amongEqualsAtTheSameMomentMoreOutletsDecide() {
        Position position = position(
                Said.by("a", REJECTS, "2025-08-20").words("Нет."),
                Said.by("b", REQUIRES, "2025-08-20").words("Да."),
                Said.by("c", REQUIRES, "2025-08-20").words("Да, конечно."));

        assertThat(position.stance()).isEqualTo(REQUIRES);
        assertThat(position.outlets()).isEqualTo(2);
    }

    @Test
    void copiesCountOnceAsOutletsAndAllAsReports() {
        Position position = position(
                Said.by("a", REQUIRES, "2025-08-20").words("Только Москва!").story("s"),
                Said.by("b", REQUIRES, "2025-08-21")
                        .words("Только Москва, и всё.")
                        .story("s"),
                Said.by("c", REQUIRES, "2025-08-22").words("«Только Москва, и всё»"));

        assertThat(position.reports()).isEqualTo(3);
        assertThat(position.outlets()).isEqualTo(1);
        assertThat(position.statements()).isEqualTo(3);
    }

    @Test
    void aCopyOfAnOldStoryIsNoNewerWord() {
        Position position = position(
                Said.by("a", REQUIRES, "2025-08-20").words("Только Москва").story("s"),
                Said.by("b", REJECTS, "2025-08-21"),
                Said.by("c", REQUIRES, "2025-08-24").words("Только Москва").story("s"));

        assertThat(position.stance()).isEqualTo(REJECTS);
    }

    @Test
    void anOppositeStanceWithinFourteenDaysIsShownBeside() {
        Position position = position(Said.by("a", REJECTS, "2025-08-06"), Said.by("b", ACCEPTS, "2025-08-20"));

        assertThat(position.contested()).isTrue();
        assertThat(position.opposite()).isNotNull();
        assertThat(position.opposite().stance()).isEqualTo(REJECTS);
        assertThat(position.opposite().quote()).contains("🕊");
    }

    @Test
    void aDayLaterItContestsNoMore() {
        Position position = position(Said.by("a", REJECTS, "2025-08-05"), Said.by("b", ACCEPTS, "2025-08-20"));

        assertThat(position.contested()).isFalse();
        assertThat(position.since()).isEqualTo("2025-08-20T12:00:00Z");
    }

    @Test
    void aStanceHoldsSinceItWasFirstTakenWithoutAnOppositeOneBetween() {
        Position position = position(
                Said.by("a", REQUIRES, "2025-05-01"),
                Said.by("b", REJECTS, "2025-06-01"),
                Said.by("c", REQUIRES, "2025-07-01"),
                Said.by("d", ACCEPTS, "2025-07-10"),
                Said.by("e", REQUIRES, "2025-08-01"));

        assertThat(position.since()).isEqualTo("2025-07-01T12:00:00Z");
        assertThat(position.turns()).extracting(Turn::stance).containsExactly(REQUIRES, ACCEPTS, REQUIRES, REJECTS);
    }

    @Test
    void anEditThatNoLongerSaysSoGivesTheCellBack() {
        Said edited = Said.by("b", REJECTS, "2025-08-20");
        Position position = position(Said.by("a", REQUIRES, "2025-08-01"), edited, edited.takenBack());

        assertThat(position.stance()).isEqualTo(REQUIRES);
        assertThat(position.statements()).isEqualTo(1);
        assertThat(position.contested()).isFalse();
    }

    @Test
    void aRetractionThatComesFirstStillTakesBack() {
        Said edited = Said.by("b", REJECTS, "2025-08-20");
        assertThat(cell(edited.takenBack(), edited).position()).isEmpty();
    }

    @Test
    void aStanceThatDependsOnAConditionShowsIt() {
        assertThat(position(Said.by("a", ACCEPTS, "2025-08-20").provided("ceasefire.full"))
                        .conditionalOn())
                .extracting(Object::toString)
                .containsExactly("ceasefire.full");
    }

    @Test
    void whatClaimsToBeSaidLongAfterItWasSeenWasSaidWhenSeen() {
        Position position = position(
                Said.by("a", REQUIRES, "2099-01-01").seen("2025-08-01T00:00:00Z"), Said.by("b", REJECTS, "2025-08-20"));

        assertThat(position.stance()).isEqualTo(REJECTS);
    }

    @Test
    void historyKnowsWhatWasSaidAndWhatWasShown() {
        Ledger ledger = new Ledger(
                Said.CELL,
                List.of(
                        Said.by("a", REQUIRES, "2025-08-20").statement(),
                        Said.by("b", REJECTS, "2025-07-01")
                                .seen("2025-08-25T00:00:00Z")
                                .statement()),
                RANK);

        assertThat(ledger.turnsBySaid(EVER, EVER)).extracting(Turn::stance).containsExactly(REJECTS, REQUIRES);
        assertThat(ledger.turnsBySeen(EVER, EVER)).extracting(Turn::stance).containsExactly(REQUIRES);
        assertThat(ledger.position(Instant.parse("2025-08-01T00:00:00Z"), EVER)
                        .orElseThrow()
                        .stance())
                .isEqualTo(REJECTS);
        assertThat(ledger.position(Instant.parse("2025-08-01T00:00:00Z"), Instant.parse("2025-08-21T00:00:00Z")))
                .isEmpty();
    }

    private static Position position(Said... said) {
        return cell(said).position().orElseThrow();
    }

    private static Cell cell(Said... said) {
        Cell cell = new Cell(Said.CELL, RANK);
        Arrays.stream(said).map(Said::statement).forEach(cell::add);
        return cell;
    }
}
