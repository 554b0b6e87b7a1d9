package dev.parley.app.table;

import dev.parley.app.Terminal;
import dev.parley.model.Position;
import dev.parley.model.Speaker;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the table: tab-separated for scripts, aligned for people. */
public final class TableText {
    private static final int DAY = "2026-01-01".length();

    private TableText() {}

    /** In the form that suits who reads standard output. */
    public static void write(Table table, Terminal terminal) {
        if (terminal.outIsTerminal()) {
            aligned(table, terminal);
        } else {
            tabSeparated(table, terminal.out());
        }
        terminal.out().flush();
    }

    /** One cell a line: side, condition, stance, saidAt, speaker, outlets, quote, url; what is unknown is empty. */
    public static void tabSeparated(Table table, PrintWriter out) {
        for (Position cell : table.positions()) {
            out.print(String.join(
                    "\t",
                    cell.side().value(),
                    cell.condition().value(),
                    cell.stance().name(),
                    cell.lastSaidAt() == null ? "" : cell.lastSaidAt().toString(),
                    oneLine(speaker(cell.speaker())),
                    String.valueOf(cell.outlets()),
                    oneLine(cell.quote()),
                    oneLine(Objects.requireNonNullElse(cell.url(), ""))));
            out.print('\n');
        }
    }

    private static void aligned(Table table, Terminal terminal) {
        AlignedText text = new AlignedText(terminal);
        text.heading(List.of("condition", "side", "stance", "said", "speaker", "outlets"));
        for (Position cell : table.positions()) {
            text.row(List.of(
                    cell.condition().value(),
                    cell.side().value(),
                    cell.stance() + (cell.contested() ? " (contested)" : ""),
                    day(cell.lastSaidAt()),
                    oneLine(speaker(cell.speaker())),
                    String.valueOf(cell.outlets())));
            text.note("\u201c" + oneLine(cell.quote()) + "\u201d");
        }
        text.print();
    }

    static String speaker(Speaker speaker) {
        return Objects.requireNonNullElse(speaker.name(), "");
    }

    static String day(@Nullable Instant time) {
        return time == null ? "" : time.toString().substring(0, DAY);
    }

    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
