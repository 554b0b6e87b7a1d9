package dev.parley.aggregate.api;

import dev.parley.aggregate.position.Relation;
import dev.parley.model.DossierStamp;
import dev.parley.model.Position;
import dev.parley.model.Reading;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a question for the table. */
record TableView(
        Instant asOf,
        @Nullable Instant knownAt,
        String partitions,
        long lagSeconds,
        DossierStamp dossier,
        List<Position> positions,
        List<Relation> relations,
        Reading reading) {
    /** What holds for the answer as a whole. */
    record Head(Instant asOf, @Nullable Instant knownAt, String partitions, long lagSeconds, DossierStamp dossier) {}

    /** As the whole table is shown. */
    TableView withoutTurns() {
        return new TableView(
                asOf,
                knownAt,
                partitions,
                lagSeconds,
                dossier,
                positions.stream().map(PositionTexts::withoutTurns).toList(),
                relations,
                reading);
    }

    Head head() {
        return new Head(asOf, knownAt, partitions, lagSeconds, dossier);
    }
}
