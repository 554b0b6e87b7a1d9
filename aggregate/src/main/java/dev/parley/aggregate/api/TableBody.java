package dev.parley.aggregate.api;

import dev.parley.model.Json;
import dev.parley.model.Position;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The JSON of a {@link TableView}, put together of positions each of which was written when it last moved. */
final class TableBody {
    private static final Part BETWEEN = part(",");
    private static final Part END = part("]}");

    private TableBody() {}

    static List<Part> of(TableView view, PositionTexts texts) {
        String head = Json.write(view.head());
        List<Part> parts = new ArrayList<>();
        parts.add(part(head.substring(0, head.length() - 1) + ",\"relations\":" + Json.write(view.relations())
                + ",\"reading\":" + Json.write(view.reading()) + ",\"positions\":["));
        for (Position position : view.positions()) {
            if (parts.size() > 1) {
                parts.add(BETWEEN);
            }
            parts.add(texts.of(position));
        }
        parts.add(END);
        return parts;
    }

    private static Part part(String text) {
        return Part.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
