package dev.parley.app.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.app.Terminal;
import dev.parley.app.page.InventedCase;
import dev.parley.model.Json;
import dev.parley.model.Position;
import dev.parley.model.dossier.Dossier;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixTextTest {
    private static final Instant NOW = Instant.parse("2024-11-15T12:00:00Z");
    private static final String ESCAPE = "\u001b";

    @Test
    void aWideTerminalShowsOneColumnForEachSide() throws Exception {
        String text = written(140, false);
        assertThat(text.lines().findFirst().orElse("")).contains("Arvenia", "Belmar", "Coral League");
        assertThat(line(text, "Leaders' meeting"))
                .containsPattern("CLASH +! requires 3d \u00d71 +\u2717 rejects 1d \u00d71");
        assertThat(text).contains("contested").contains("\nmeeting\n");
    }

    @Test
    void whereNobodyHasBeenHeardThereIsNoRowAndASilentSideIsADot() throws Exception {
        String text = written(140, false);
        assertThat(text).doesNotContain("Fishing limits");
        assertThat(line(text, "Shared sluice")).containsPattern("\u2713 accepts 2d \u00d71 +\u00b7$");
    }

    @Test
    void aNarrowTerminalShowsOneLineForEachCell() throws Exception {
        String text = written(60, false);
        assertThat(line(text, "Leaders' meeting")).isEqualTo("Leaders' meeting  CLASH");
        assertThat(text).contains("  Belmar           \u2717 rejects");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 100, 140, 200})
    void noLineIsWiderThanTheTerminal(int width) throws Exception {
        assertThat(written(width, false).lines()).allSatisfy(line -> assertThat(line.codePointCount(0, line.length()))
                .isLessThanOrEqualTo(width));
    }

    @Test
    void colourRepeatsWhatTheWordsSay() throws Exception {
        assertThat(written(140, false)).doesNotContain(ESCAPE);
        String coloured = written(140, true);
        assertThat(coloured).contains(ESCAPE + "[31m\u2717 rejects" + ESCAPE + "[0m");
        assertThat(coloured.replaceAll(ESCAPE + "\\[[0-9;]*m", "").lines().map(String::stripTrailing))
                .containsExactlyElementsOf(
                        written(140, false).lines().map(String::stripTrailing).toList());
    }

    private static String line(String text, String start) {
        return text.lines().filter(line -> line.startsWith(start)).findFirst().orElse("");
    }

    private static String written(int width, boolean colour) throws Exception {
        Dossier dossier = InventedCase.dossier();
        List<Position> positions = new ArrayList<>();
        for (JsonNode cell : InventedCase.json("table.json").get("positions")) {
            positions.add(Json.mapper().treeToValue(cell, Position.class));
        }
        StringWriter out = new StringWriter();
        PrintWriter none = new PrintWriter(new StringWriter());
        MatrixText.write(
                new Table(positions),
                dossier,
                new Terminal(new PrintWriter(out), none, true, true, colour, width),
                NOW);
        return out.toString();
    }
}
