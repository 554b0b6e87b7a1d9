package dev.parley.aggregate.api;

import dev.parley.aggregate.position.Relation;
import dev.parley.aggregate.table.Snapshot;
import dev.parley.model.CellKey;
import dev.parley.model.ConditionId;
import dev.parley.model.Json;
import dev.parley.model.dossier.Dossier;
import java.util.Map;

/**
 * The table as it is now, with what many answers have in common made once.
 *
 * @param partitions and {@code lagSeconds}, how it stands for what was said; asked for before the snapshot was taken, as
 *     otherwise what came between would be claimed and not shown
 * @param relations of every condition of the dossier, in its order
 * @param stamp stands for all that decides an answer besides the question
 * @param head what holds for an answer as a whole, as JSON without the brace at the end
 */
record Present(
        Snapshot snapshot,
        String partitions,
        long lagSeconds,
        Dossier dossier,
        Map<ConditionId, Relation> relations,
        String stamp,
        String head) {
    static Present of(
            Snapshot snapshot,
            String partitions,
            long lagSeconds,
            Dossier dossier,
            Map<ConditionId, Relation> relations) {
        String head = Json.write(new TableView.Head(snapshot.at(), null, partitions, lagSeconds, dossier.stamp()));
        return new Present(
                snapshot,
                partitions,
                lagSeconds,
                dossier,
                relations,
                Reply.tag(snapshot.store(), dossier.hash(), partitions, lagSeconds),
                head.substring(0, head.length() - 1));
    }

    /** The tag of the answer about a cell. Short work, as it is needed for each; a tag counts within one address only. */
    String tag(CellKey cell) {
        return stamp + "-" + Integer.toHexString(cell.toString().hashCode());
    }

    /** Whether it still is so. */
    boolean is(long version, String partitionsNow, long lagNow, Dossier dossierNow) {
        return snapshot.version() == version
                && partitions.equals(partitionsNow)
                && lagSeconds == lagNow
                && dossier.hash().equals(dossierNow.hash());
    }
}
