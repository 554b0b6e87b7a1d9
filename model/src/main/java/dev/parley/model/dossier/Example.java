package dev.parley.model.dossier;

import dev.parley.model.ActorId;
import dev.parley.model.ConditionId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with what must be found in it.
 *
 * @param expect all statements, no others; absent where the example is not about statements
 * @param actors at least these
 * @param venues exactly these, but for those that are only mentioned; absent where the example is not about venues
 * @param mentions at least these conditions
 * @param why the class of sentences that it stands for
 * @param open known not to be met yet
 */
public record Example(
        String language,
        String text,
        @Nullable String title,
        @Nullable String outlet,
        LocalDate date,
        @Nullable List<ExpectedStatement> expect,
        List<ActorId> actors,
        @Nullable List<ExpectedVenue> venues,
        List<ConditionId> mentions,
        @Nullable String why,
        boolean open,
        String file,
        int line) {}
