package dev.parley.enrich.evaluate;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.model.Span;
import java.io.IOException;

/** Reads a marked span: a pair of start and end, or the form that records carry. */
final class MarkedSpan extends JsonDeserializer<Span> {
    @Override
    public Span deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode node = parser.readValueAsTree();
        JsonNode start = node.isArray() ? node.path(0) : node.path("start");
        JsonNode end = node.isArray() ? node.path(1) : node.path("end");
        if (!start.isInt() || !end.isInt()) {
            throw context.weirdStringException(node.toString(), Span.class, "a span is [start, end]");
        }
        return new Span(start.intValue(), end.intValue());
    }
}
