package dev.parley.aggregate.api;

import dev.parley.model.Json;
import java.util.ArrayList;
import java.util.List;

/** The JSON of a {@link TableView} of the present, put together of parts that were written when they last moved. */
final class TableBody {
    private static final Part BETWEEN = Part.of(",");
    private static final Part END = Part.of("]}");

    private TableBody() {}

    static List<Part> of(TableView view, PositionTexts texts) {
        String head = Json.write(view.head());
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of(head.substring(0, head.length() - 1) + ",\"relations\":" + Json.write(view.relations())
                + ",\"reading\":" + Json.write(view.reading()) + ",\"positions\":["));
        for (Part positions : texts.of(view.positions())) {
            if (parts.size() > 1) {
                parts.add(BETWEEN);
            }
            parts.add(positions);
        }
        parts.add(END);
        return parts;
    }
}
