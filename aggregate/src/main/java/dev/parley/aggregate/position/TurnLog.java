package dev.parley.aggregate.position;

import dev.parley.model.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The turns of a cell by when they began; neighbours never stand the same way. */
final class TurnLog {
    private final NavigableMap<Instant, Turn> starts = new TreeMap<>();

    /** Files how the cell stands from a time on, whatever was filed for that time before. */
    void put(Turn turn) {
        Instant from = turn.from();
        if (stands(starts.lowerEntry(from)).standsAs(turn)) {
            starts.remove(from);
        } else {
            starts.put(from, turn);
        }
        Map.Entry<Instant, Turn> next = starts.higherEntry(from);
        if (next != null && next.getValue().standsAs(turn)) {
            starts.remove(next.getKey());
        }
    }

    /** The latest turns, the last first. */
    List<Turn> latest(int limit) {
        List<Turn> turns = new ArrayList<>();
        Instant end = null;
        for (Turn turn : starts.descendingMap().values()) {
            if (turns.size() == limit) {
                break;
            }
            turns.add(turn.endedAt(end));
            end = turn.from();
        }
        return turns;
    }

    /** All turns, the first first. */
    List<Turn> all() {
        List<Turn> turns = new ArrayList<>(latest(Integer.MAX_VALUE));
        Collections.reverse(turns);
        return turns;
    }

    private static Turn stands(Map.@Nullable Entry<Instant, Turn> entry) {
        return entry == null ? Turn.empty(Instant.MIN) : entry.getValue();
    }
}
