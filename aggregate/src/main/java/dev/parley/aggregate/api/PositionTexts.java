package dev.parley.aggregate.api;

import dev.parley.model.CellKey;
import dev.parley.model.Json;
import dev.parley.model.Position;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The JSON of the present positions, each written and packed once however many answers show it. */
final class PositionTexts {
    private record Written(Position position, Part json) {}

    private final Map<CellKey, Written> latest = new ConcurrentHashMap<>();

    Part of(Position position) {
        Written known = latest.get(position.cell());
        if (known != null && known.position().equals(position)) {
            return known.json();
        }
        Part json = Part.of(Json.write(position).getBytes(StandardCharsets.UTF_8));
        latest.put(position.cell(), new Written(position, json));
        return json;
    }
}
