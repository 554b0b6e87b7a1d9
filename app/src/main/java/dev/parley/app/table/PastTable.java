package dev.parley.app.table;

import dev.parley.aggregate.AggregateSettings;
import dev.parley.aggregate.position.Ledger;
import dev.parley.aggregate.topology.Admission;
import dev.parley.app.pipeline.TopicReader;
import dev.parley.model.CellKey;
import dev.parley.model.Position;
import dev.parley.model.Statement;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.topic.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table of another day, worked out from all statements by the rules of the live one. */
public final class PastTable {
    private static final Instant EVER = Instant.parse("9999-12-31T23:59:59Z");
    private static final int RETENTION_YEARS = 20;

    private PastTable() {}

    /** The table by what had been said by a time. */
    public static Table read(TopicReader reader, Dossier dossier, Instant asOf) {
        Admission admission = new Admission(dossier, AggregateSettings.years(RETENTION_YEARS));
        Map<CellKey, List<Statement>> cells = new HashMap<>();
        reader.read(Topics.STATEMENT, record -> {
            if (admission.admits(record.key(), record.value())) {
                cells.computeIfAbsent(record.key(), key -> new ArrayList<>()).add(record.value());
            }
        });
        List<Position> positions = new ArrayList<>();
        cells.forEach((key, statements) ->
                new Ledger(key, statements, admission).position(asOf, EVER).ifPresent(positions::add));
        return Table.of(positions, dossier);
    }
}
