package dev.parley.aggregate.position;

import static dev.parley.aggregate.position.Relation.Kind.AGREED;
import static dev.parley.aggregate.position.Relation.Kind.CLASH;
import static dev.parley.aggregate.position.Relation.Kind.OFFERED;
import static dev.parley.aggregate.position.Relation.Kind.ONE_SIDED;
import static dev.parley.aggregate.position.Relation.Kind.OPEN;
import static dev.parley.model.Stance.ACCEPTS;
import static dev.parley.model.Stance.REJECTS;
import static dev.parley.model.Stance.REQUIRES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.aggregate.Said;
import dev.parley.model.ConditionId;
import dev.parley.model.Position;
import dev.parley.model.SideId;
import dev.parley.model.Turn;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class RelationsTest {
    private static final ConditionId CONDITION = new ConditionId("meeting.leaders");
    private static final SideId HERE = new SideId("ukraine");
    private static final SideId THERE = new SideId("russia");
    private final Relations relations = new Relations(List.of(HERE, THERE));

    @Test
    void silenceIsOpen() {
        assertThat(on().relation()).isEqualTo(OPEN);
        assertThat(on().since()).isNull();
    }

    @Test
    void bothWillingIsAgreed() {
        assertThat(on(here(REQUIRES, "2025-08-01"), there(ACCEPTS, "2025-08-02"))
                        .relation())
                .isEqualTo(AGREED);
    }

    @Test
    void requiredByOneAndRejectedByTheOtherIsAClashMovedByTheLaterWord() {
        Relation relation = on(here(REQUIRES, "2025-08-01"), there(REJECTS, "2025-08-02"));

        assertThat(relation.relation()).isEqualTo(CLASH);
        assertThat(relation.since()).isEqualTo("2025-08-02T12:00:00Z");
        assertThat(relation.movedBy()).isNotNull();
        assertThat(relation.movedBy().side()).isEqualTo(THERE);
        assertThat(relation.movedBy().from()).isNull();
        assertThat(relation.movedBy().to()).isEqualTo(REJECTS);
    }

    @Test
    void requiredAndUnansweredIsOffered() {
        assertThat(on(here(REQUIRES, "2025-08-01")).relation()).isEqualTo(OFFERED);
    }

    @Test
    void acceptedInPartIsOffered() {
        assertThat(on(here(REQUIRES, "2025-08-01"), there(ACCEPTS, "2025-08-02").provided("ceasefire.full"))
                        .relation())
                .isEqualTo(OFFERED);
    }

    @Test
    void oneThatWouldAndOneThatWouldNotIsOneSided() {
        assertThat(on(here(ACCEPTS, "2025-08-01"), there(REJECTS, "2025-08-02")).relation())
                .isEqualTo(ONE_SIDED);
        assertThat(on(there(REJECTS, "2025-08-02")).relation()).isEqualTo(ONE_SIDED);
    }

    @Test
    void whatNobodyWantsIsOpen() {
        Relation relation = on(here(REJECTS, "2025-08-01"), there(REJECTS, "2025-08-02"));
        assertThat(relation.relation()).isEqualTo(OPEN);
        assertThat(relation.because()).isEqualTo(Relation.Because.BOTH_REJECT);
    }

    @Test
    void aChangeThatLeavesTheRelationAsItWasDidNotMoveIt() {
        Relation relation =
                on(here(REQUIRES, "2025-08-01"), there(ACCEPTS, "2025-08-02"), there(REQUIRES, "2025-08-09"));

        assertThat(relation.relation()).isEqualTo(AGREED);
        assertThat(relation.since()).isEqualTo("2025-08-02T12:00:00Z");
    }

    private Relation on(Said... said) {
        Map<SideId, List<Turn>> turns = new HashMap<>();
        for (SideId side : List.of(HERE, THERE)) {
            Cell cell = new Cell(Said.CELL, speaker -> 0);
            Arrays.stream(said)
                    .filter(one -> one.cell().side().equals(side))
                    .map(one -> one.in(Said.CELL.toString()).statement())
                    .forEach(cell::add);
            cell.position().map(Position::turns).ifPresent(found -> turns.put(side, found));
        }
        return relations.on(CONDITION, turns);
    }

    private static Said here(dev.parley.model.Stance stance, String day) {
        return Said.by("здесь-" + day, stance, day).in(HERE + "|" + CONDITION);
    }

    private static Said there(dev.parley.model.Stance stance, String day) {
        return Said.by("там-" + day, stance, day).in(THERE + "|" + CONDITION);
    }
}
