package dev.parley.aggregate.table;

import dev.parley.model.CellKey;
import dev.parley.model.Position;
import dev.parley.model.Reading;
import java.time.Instant;
import java.util.SortedMap;

/**
 * The table at one moment. Immutable.
 *
 * @param version grows with each record that was applied
 * @param at the time of the latest record
 * @param store how far each partition of the topics was read, in a form that is the same for the same content
 */
public record Snapshot(
        long version, Instant at, String store, SortedMap<CellKey, Position> positions, Reading reading) {}
