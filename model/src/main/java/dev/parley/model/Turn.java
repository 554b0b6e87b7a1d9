package dev.parley.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time over which a cell stood the same way, with the statement that began it.
 *
 * @param from when it began, inclusive
 * @param until when it ended, exclusive; absent where it still holds
 * @param stance absent where nothing supported the cell
 * @param contested whether the side took an opposite stance in the 14 days before
 * @param conditionalOn the conditions that the stance depends on
 * @param statement that began it; absent where a retraction emptied the cell
 */
public record Turn(
        Instant from,
        @Nullable Instant until,
        @Nullable Stance stance,
        boolean contested,
        List<ConditionId> conditionalOn,
        @Nullable StatementId statement,
        @Nullable ArticleId articleId,
        @Nullable String quote,
        @Nullable Speaker speaker,
        @Nullable String source,
        @Nullable String url,
        @Nullable Instant saidAt,
        @Nullable Instant seenAt) {
    public Turn {
        conditionalOn = Lists.copy(conditionalOn);
    }

    /** A stretch in which nothing supported the cell. */
    public static Turn empty(Instant from) {
        return new Turn(from, null, null, false, List.of(), null, null, null, null, null, null, null, null);
    }

    /** The same, ended. */
    public Turn endedAt(@Nullable Instant end) {
        return new Turn(
                from,
                end,
                stance,
                contested,
                conditionalOn,
                statement,
                articleId,
                quote,
                speaker,
                source,
                url,
                saidAt,
                seenAt);
    }

    /** The same, begun at another time. */
    public Turn beganAt(Instant start) {
        return new Turn(
                start,
                until,
                stance,
                contested,
                conditionalOn,
                statement,
                articleId,
                quote,
                speaker,
                source,
                url,
                saidAt,
                seenAt);
    }

    /** Whether the cell reads the same in both: the same stance on the same conditions, equally contested. */
    public boolean standsAs(Turn other) {
        return stance == other.stance && contested == other.contested && conditionalOn.equals(other.conditionalOn);
    }
}
