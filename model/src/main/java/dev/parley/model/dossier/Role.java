package dev.parley.model.dossier;

import dev.parley.model.ActorId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An office that a person held.
 *
 * @param of the state or organisation
 * @param from first day, absent where it has always been
 * @param to last day, absent where it still is
 */
public record Role(
        String title, @Nullable ActorId of, @Nullable LocalDate from, @Nullable LocalDate to, int seniority) {
    /** Whether the office was held on the day. */
    public boolean heldOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
