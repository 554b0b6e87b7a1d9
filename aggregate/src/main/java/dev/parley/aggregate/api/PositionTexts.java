package dev.parley.aggregate.api;

import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.parley.model.CellKey;
import dev.parley.model.Json;
import dev.parley.model.Position;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The JSON of the present positions, each written once however many answers show it. */
final class PositionTexts {
    private record Written(Position position, RawValue json) {}

    private final Map<CellKey, Written> latest = new ConcurrentHashMap<>();

    RawValue of(Position position) {
        Written known = latest.get(position.cell());
        if (known != null && known.position().equals(position)) {
            return known.json();
        }
        RawValue json = new RawValue(new SerializedString(Json.write(position)));
        latest.put(position.cell(), new Written(position, json));
        return json;
    }
}
