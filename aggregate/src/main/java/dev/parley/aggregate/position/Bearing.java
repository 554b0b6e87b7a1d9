package dev.parley.aggregate.position;

import dev.parley.model.Stance;
import dev.parley.model.Statement;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a statement does to its cell, by all that is known.
 *
 * @param before how the cell stood just before it was said; absent where it was empty or the statement counts for nothing
 * @param shown whether the table shows it, or a copy of it, now
 * @param other the statement that the effect refers to: the one copied, the one that outranks it, or the later word
 */
public record Bearing(Effect effect, @Nullable Stance before, boolean shown, @Nullable Statement other) {
    /** The effect, as the cell's record by what was said tells it. */
    public enum Effect {
        /** The cell stood another way before, and this way from then on. */
        MOVED,
        /** The cell stood this way already. */
        CONFIRMED,
        /** The same words in a copy of the story had been said before. */
        COPY,
        /** Something said at the same moment weighs more. */
        OUTRANKED,
        /** The article was edited and says so no more. */
        TAKEN_BACK
    }

    /** The bearing of a statement; empty where the cell has never heard of it. */
    static Optional<Bearing> of(Versions versions, Utterances all) {
        Optional<Fact> asserted = versions.asserted(Instant.MAX);
        if (asserted.isEmpty()) {
            return versions.all().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Bearing(Effect.TAKEN_BACK, null, false, null));
        }
        return Optional.of(of(asserted.get(), all));
    }

    private static Bearing of(Fact fact, Utterances all) {
        Group own = all.utteranceOf(fact);
        boolean shown = all.decider(Instant.MAX).filter(own::equals).isPresent();
        if (!own.origin().id().equals(fact.id())) {
            return new Bearing(Effect.COPY, null, shown, own.origin().statement());
        }
        Group decider = all.decider(fact.said()).orElse(own);
        if (decider != own) {
            return new Bearing(Effect.OUTRANKED, null, shown, decider.lead().statement());
        }
        @Nullable Stance before =
                all.decider(fact.said().minusMillis(1)).map(Group::stance).orElse(null);
        @Nullable Statement later = shown
                ? null
                : all.timeAfter(fact.said())
                        .flatMap(all::decider)
                        .map(next -> next.lead().statement())
                        .orElse(null);
        return new Bearing(before == fact.stance() ? Effect.CONFIRMED : Effect.MOVED, before, shown, later);
    }
}
