package dev.parley.enrich.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Json;
import dev.parley.model.Span;
import org.junit.jupiter.api.Test;

class MarkedSpanTest {
    @Test
    void pairsAndRecordsAreBothRead() {
        Gold.GoldAttribution marked = Json.read(
                "{\"source\": [[0, 5]], \"cue\": [{\"start\": 6, \"end\": 9}], \"content\": []}",
                Gold.GoldAttribution.class);
        assertThat(marked.source()).containsExactly(new Span(0, 5));
        assertThat(marked.cue()).containsExactly(new Span(6, 9));
    }
}
