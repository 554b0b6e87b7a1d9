package dev.parley.aggregate.api;

import dev.parley.model.CellKey;
import dev.parley.model.Json;
import dev.parley.model.Position;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The JSON of present positions as the whole table shows them. Each position is written once, and each few neighbours are
 * packed once, however many answers show them: packed one by one they would take three times the room, as what they have in
 * common would stand in each, and packed all together nothing could be used again after a move of one.
 */
final class PositionTexts {
    private static final int TOGETHER = 8;
    private static final int GROUPS_KEPT = 512;

    private record Written(Position position, Part json) {}

    private record Opened(Object cell, Part json) {}

    private record Place(CellKey first, CellKey last) {}

    private record Group(List<Position> positions, Part json) {}

    private final Map<CellKey, Written> latest = new ConcurrentHashMap<>();
    private final Map<CellKey, Opened> opened = new ConcurrentHashMap<>();
    private final Map<Place, Group> groups = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Group> eldest) {
            return size() > GROUPS_KEPT;
        }
    };

    /** The positions in their order, with commas between those of one part. */
    List<Part> of(List<Position> positions) {
        List<Part> parts = new ArrayList<>();
        for (int from = 0; from < positions.size(); from += TOGETHER) {
            parts.add(part(positions.subList(from, Math.min(from + TOGETHER, positions.size()))));
        }
        return parts;
    }

    /** The fields of a cell, its turns too, without the brace at the end. */
    Part opened(CellKey key, Object cell) {
        Opened known = opened.get(key);
        if (known != null && known.cell().equals(cell)) {
            return known.json();
        }
        String json = Json.write(cell);
        Part part = Part.of(json.substring(0, json.length() - 1));
        opened.put(key, new Opened(cell, part));
        return part;
    }

    private Part part(List<Position> together) {
        Place place = new Place(
                together.get(0).cell(), together.get(together.size() - 1).cell());
        synchronized (groups) {
            Group known = groups.get(place);
            if (known != null && known.positions().equals(together)) {
                return known.json();
            }
        }
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        for (Position position : together) {
            if (json.size() > 0) {
                json.write(',');
            }
            json.writeBytes(json(position).plain());
        }
        Group group = new Group(List.copyOf(together), Part.of(json.toByteArray()));
        synchronized (groups) {
            groups.put(place, group);
        }
        return group.json();
    }

    /** As the whole table shows it: the past of each cell is asked for with the cell. */
    static Position withoutTurns(Position position) {
        return new Position(
                position.side(),
                position.condition(),
                position.stance(),
                position.since(),
                position.lastSaidAt(),
                position.quote(),
                position.speaker(),
                position.url(),
                position.source(),
                position.conditionalOn(),
                position.statements(),
                position.reports(),
                position.outlets(),
                position.contested(),
                position.opposite(),
                position.evidence(),
                List.of());
    }

    private Part json(Position position) {
        Written known = latest.get(position.cell());
        if (known != null && known.position().equals(position)) {
            return known.json();
        }
        Part json = Part.of(Json.write(withoutTurns(position)));
        latest.put(position.cell(), new Written(position, json));
        return json;
    }
}
