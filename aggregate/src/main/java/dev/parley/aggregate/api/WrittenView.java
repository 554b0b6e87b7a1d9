package dev.parley.aggregate.api;

import com.fasterxml.jackson.databind.util.RawValue;
import dev.parley.aggregate.position.Relation;
import dev.parley.model.DossierStamp;
import dev.parley.model.Reading;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link TableView} whose positions are JSON already; its members are the same. */
record WrittenView(
        Instant asOf,
        @Nullable Instant knownAt,
        String partitions,
        long lagSeconds,
        DossierStamp dossier,
        List<RawValue> positions,
        List<Relation> relations,
        Reading reading) {
    static WrittenView of(TableView view, PositionTexts texts) {
        return new WrittenView(
                view.asOf(),
                view.knownAt(),
                view.partitions(),
                view.lagSeconds(),
                view.dossier(),
                view.positions().stream().map(texts::of).toList(),
                view.relations(),
                view.reading());
    }
}
