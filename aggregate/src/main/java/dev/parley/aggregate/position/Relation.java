package dev.parley.aggregate.position;

import dev.parley.model.ConditionId;
import dev.parley.model.SideId;
import dev.parley.model.Speaker;
import dev.parley.model.Stance;
import dev.parley.model.StatementId;
import dev.parley.model.Turn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the principals stand to each other on a condition.
 *
 * @param since when it became so, by what was said; absent while nobody has spoken
 * @param movedBy the change of a principal's cell that last moved it
 */
public record Relation(
        ConditionId condition, Kind relation, Because because, @Nullable Instant since, @Nullable Move movedBy) {
    /** What a reader sees. */
    public enum Kind {
        /** All of them accept or require it. */
        AGREED,
        /** One requires what another rejects. */
        CLASH,
        /** One requires or accepts it, and another has not answered or accepts in part. */
        OFFERED,
        /** Only some have spoken, or one would and another would not, and nobody demands it. */
        ONE_SIDED,
        /** Nobody has spoken, or nobody wants it. */
        OPEN
    }

    /** Why it is of its kind. */
    public enum Because {
        BOTH_WILLING(Kind.AGREED),
        REQUIRED_AND_REJECTED(Kind.CLASH),
        REQUIRED_AND_UNANSWERED(Kind.OFFERED),
        ACCEPTED_IN_PART(Kind.OFFERED),
        ACCEPTED_AND_UNANSWERED(Kind.ONE_SIDED),
        REJECTED_AND_UNANSWERED(Kind.ONE_SIDED),
        ACCEPTED_AND_REJECTED(Kind.ONE_SIDED),
        BOTH_REJECT(Kind.OPEN),
        BOTH_SILENT(Kind.OPEN);

        private final Kind kind;

        Because(Kind kind) {
            this.kind = kind;
        }

        /** The kind that follows. */
        public Kind kind() {
            return kind;
        }
    }

    /** A change of a cell: {@code from} or {@code to} is absent where the cell was or became empty. */
    public record Move(
            SideId side,
            ConditionId condition,
            @Nullable Stance from,
            @Nullable Stance to,
            @Nullable Instant saidAt,
            @Nullable StatementId statement,
            @Nullable String quote,
            @Nullable Speaker speaker,
            @Nullable String source,
            @Nullable String url) {
        static Move of(SideId side, ConditionId condition, @Nullable Stance from, Turn turn) {
            return new Move(
                    side,
                    condition,
                    from,
                    turn.stance(),
                    turn.saidAt(),
                    turn.statement(),
                    turn.quote(),
                    turn.speaker(),
                    turn.source(),
                    turn.url());
        }
    }
}
