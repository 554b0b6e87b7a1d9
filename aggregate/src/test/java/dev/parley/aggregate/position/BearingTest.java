package dev.parley.aggregate.position;

import static dev.parley.model.Stance.ACCEPTS;
import static dev.parley.model.Stance.REJECTS;
import static dev.parley.model.Stance.REQUIRES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.aggregate.Said;
import dev.parley.model.Statement;
import dev.parley.model.StatementId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BearingTest {
    private static final Said FIRST = Said.by("первая", REQUIRES, "2025-08-01");

    @Test
    void theFirstWordMovesTheEmptyCellAndIsShown() {
        Bearing bearing = bearing(FIRST, FIRST);
        assertThat(bearing).isEqualTo(new Bearing(Bearing.Effect.MOVED, null, true, null));
    }

    @Test
    void theSameStanceSaidAnewConfirmsTheCell() {
        Said again = Said.by("вторая", REQUIRES, "2025-08-05");
        assertThat(bearing(again, FIRST, again).effect()).isEqualTo(Bearing.Effect.CONFIRMED);
        assertThat(bearing(again, FIRST, again).before()).isEqualTo(REQUIRES);
    }

    @Test
    void aMoveThatIsShownNoMoreNamesTheWordThatCameAfterIt() {
        Said turn = Said.by("поворот 🕊", REJECTS, "2025-08-05");
        Said last = Said.by("последняя", ACCEPTS, "2025-08-09");
        Bearing bearing = bearing(turn, last, FIRST, turn);
        assertThat(bearing.effect()).isEqualTo(Bearing.Effect.MOVED);
        assertThat(bearing.before()).isEqualTo(REQUIRES);
        assertThat(bearing.shown()).isFalse();
        assertThat(bearing.other()).isEqualTo(last.statement());
    }

    @Test
    void aCopyNamesTheReportThatItIsACopyOf() {
        Said original = FIRST.story("история").words("«Приезжайте»");
        Said copy = Said.by("копия", REQUIRES, "2025-08-02").story("история").words("Приезжайте!");
        Bearing bearing = bearing(copy, original, copy);
        assertThat(bearing.effect()).isEqualTo(Bearing.Effect.COPY);
        assertThat(bearing.other()).isEqualTo(original.statement());
        assertThat(bearing.shown()).isTrue();
    }

    @Test
    void ofTwoSaidAtOnceTheOneByTheMoreSeniorSpeakerOutranksTheOther() {
        Said senior = Said.by("старший", REJECTS, "2025-08-01").speaker("владимир-путин");
        Bearing bearing = bearing(FIRST, FIRST, senior);
        assertThat(bearing.effect()).isEqualTo(Bearing.Effect.OUTRANKED);
        assertThat(bearing.other()).isEqualTo(senior.statement());
    }

    @Test
    void whatWasTakenBackCountsForNothing() {
        assertThat(bearing(FIRST, FIRST, FIRST.takenBack()).effect()).isEqualTo(Bearing.Effect.TAKEN_BACK);
    }

    @Test
    void whatTheCellNeverHeardOfHasNoBearing() {
        assertThat(ledger(FIRST).bearing(new StatementId("неизвестно"))).isEmpty();
    }

    private static Bearing bearing(Said of, Said... all) {
        return ledger(all).bearing(of.statement().id()).orElseThrow();
    }

    private static Ledger ledger(Said... all) {
        return new Ledger(
                Said.CELL,
                Arrays.stream(all).<Statement>map(Said::statement).toList(),
                speaker -> String.valueOf(speaker.name()).startsWith("владимир") ? 9 : 1);
    }
}
