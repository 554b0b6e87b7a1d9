package dev.parley.aggregate.topology;

import dev.parley.model.CellKey;
import dev.parley.model.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives statements that are kept in memory one object for what many of them have in common: read from JSON, each comes
 * with its own copy of its speaker's name, its outlet, its rule. A third of what a statement takes is that.
 */
final class SharedTexts {
    /** Of so many different ones, most are not shared at all. */
    private static final int MOST = 20_000;

    private final Map<Object, Object> known = new HashMap<>();

    Statement of(CellKey cell, Statement own) {
        return new Statement(
                own.id(),
                own.articleId(),
                own.revision(),
                cell.side(),
                Objects.requireNonNull(shared(own.speaker())),
                cell.condition(),
                own.stance(),
                own.conditionalOn(),
                own.direct(),
                own.quote(),
                own.start(),
                own.end(),
                own.saidAt(),
                own.seenAt(),
                shared(own.source()),
                own.url(),
                shared(own.language()),
                Objects.requireNonNull(shared(own.rule())),
                own.retracted(),
                own.storyId(),
                shared(own.dossier()));
    }

    @SuppressWarnings("unchecked") // a thing's equal is of its class: all that are kept are records and strings
    private <T> @Nullable T shared(@Nullable T thing) {
        if (thing == null) {
            return null;
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        Object before = known.putIfAbsent(thing, thing);
        return before == null ? thing : (T) before;
    }
}
