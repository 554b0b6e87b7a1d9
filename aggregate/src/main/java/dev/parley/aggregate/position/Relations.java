package dev.parley.aggregate.position;

import dev.parley.aggregate.position.Relation.Because;
import dev.parley.aggregate.position.Relation.Move;
import dev.parley.model.ConditionId;
import dev.parley.model.SideId;
import dev.parley.model.Stance;
import dev.parley.model.Turn;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Derives how the principals stand to each other from how each stood over time. */
public final class Relations {
    private final List<SideId> principals;

    /** With the sides whose leaders are to meet. */
    public Relations(List<SideId> principals) {
        this.principals = List.copyOf(principals);
    }

    /**
     * The relation on a condition.
     *
     * @param turns of each principal's cell, the latest first; a principal without any has not spoken. Where as many are
     *     given as a position shows there may have been earlier ones: if none of those given moved the relation, when and
     *     by what it was moved stays unknown.
     */
    public Relation on(ConditionId condition, Map<SideId, List<Turn>> turns) {
        Because now = at(Instant.MAX, turns);
        TreeSet<Instant> times = new TreeSet<>();
        principals.forEach(side -> of(side, turns).forEach(turn -> times.add(turn.from())));
        for (Instant time : times.tailSet(horizon(turns), false).descendingSet()) {
            Instant before = time.minusNanos(1);
            if (at(before, turns).kind() != now.kind()) {
                return mover(condition, time, turns)
                        .map(move -> new Relation(condition, now.kind(), now, time, move))
                        .orElseGet(() -> new Relation(condition, now.kind(), now, time, null));
            }
        }
        return new Relation(condition, now.kind(), now, null, null);
    }

    /** Up to when the turns given do not tell how the cells stood. */
    private Instant horizon(Map<SideId, List<Turn>> turns) {
        return principals.stream()
                .map(side -> of(side, turns))
                .filter(known -> known.size() == Cell.TURNS)
                .map(known -> known.get(Cell.TURNS - 1).from())
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    private Optional<Move> mover(ConditionId condition, Instant time, Map<SideId, List<Turn>> turns) {
        return principals.stream()
                .flatMap(side -> of(side, turns).stream()
                        .filter(turn -> turn.from().equals(time))
                        .map(turn -> Move.of(side, condition, stance(at(side, time.minusNanos(1), turns)), turn)))
                .findFirst();
    }

    private Because at(Instant time, Map<SideId, List<Turn>> turns) {
        boolean silent = false;
        boolean partly = false;
        int requires = 0;
        int accepts = 0;
        int rejects = 0;
        for (SideId side : principals) {
            Turn turn = at(side, time, turns);
            Stance stance = stance(turn);
            silent |= stance == null;
            requires += stance == Stance.REQUIRES ? 1 : 0;
            accepts += stance == Stance.ACCEPTS ? 1 : 0;
            rejects += stance == Stance.REJECTS ? 1 : 0;
            partly |= turn != null
                    && stance == Stance.ACCEPTS
                    && !turn.conditionalOn().isEmpty();
        }
        return because(silent, partly, requires, accepts, rejects);
    }

    private static Because because(boolean silent, boolean partly, int requires, int accepts, int rejects) {
        if (rejects > 0) {
            return requires > 0
                    ? Because.REQUIRED_AND_REJECTED
                    : accepts > 0
                            ? Because.ACCEPTED_AND_REJECTED
                            : silent ? Because.REJECTED_AND_UNANSWERED : Because.BOTH_REJECT;
        }
        if (silent) {
            return requires > 0
                    ? Because.REQUIRED_AND_UNANSWERED
                    : accepts > 0 ? Because.ACCEPTED_AND_UNANSWERED : Because.BOTH_SILENT;
        }
        return partly ? Because.ACCEPTED_IN_PART : Because.BOTH_WILLING;
    }

    private static @Nullable Stance stance(@Nullable Turn turn) {
        return turn == null ? null : turn.stance();
    }

    private static @Nullable Turn at(SideId side, Instant time, Map<SideId, List<Turn>> turns) {
        for (Turn turn : of(side, turns)) {
            Instant until = turn.until();
            if (!turn.from().isAfter(time) && (until == null || until.isAfter(time))) {
                return turn;
            }
        }
        return null;
    }

    private static List<Turn> of(SideId side, Map<SideId, List<Turn>> turns) {
        return turns.getOrDefault(side, List.of());
    }
}
