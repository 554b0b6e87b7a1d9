package dev.parley.aggregate.position;

import dev.parley.model.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The turns of a cell by when they began; neighbours never stand the same way. */
final class TurnLog {
    private final NavigableMap<Instant, Turn> starts = new TreeMap<>();

    /**
     * Files how the cell stands from each of some times on, whatever was filed for those times before. Only when all of
     * them stand can it be told which of them, or of those that follow them, stand as their neighbour before does.
     */
    void put(Collection<Turn> turns) {
        turns.forEach(turn -> starts.put(turn.from(), turn));
        for (Turn turn : turns) {
            if (stands(starts.lowerEntry(turn.from())).standsAs(turn)) {
                starts.remove(turn.from());
            }
            Map.Entry<Instant, Turn> next = starts.higherEntry(turn.from());
            if (next != null && next.getValue().standsAs(turn)) {
                starts.remove(next.getKey());
            }
        }
    }

    /** The turn that a time falls into. */
    Turn at(Instant time) {
        return stands(starts.floorEntry(time));
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
