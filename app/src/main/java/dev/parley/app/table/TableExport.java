package dev.parley.app.table;

import dev.parley.model.Json;
import dev.parley.model.Position;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes the table for other programs. */
public final class TableExport {
    private static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "side",
                    "condition",
                    "stance",
                    "since",
                    "lastSaidAt",
                    "speaker",
                    "role",
                    "quote",
                    "source",
                    "url",
                    "statements",
                    "reports",
                    "outlets",
                    "contested",
                    "conditionalOn")
            .get();

    private TableExport() {}

    /** The forms that are offered; the names are what is typed. */
    public enum Format {
        /** RFC 4180 with a header line. */
        CSV,
        /** One position a line, as on its topic. */
        JSONL
    }

    /** Writes all cells. */
    public static void write(Table table, Format format, PrintWriter out) {
        if (format == Format.JSONL) {
            table.positions().forEach(cell -> out.print(Json.write(cell) + "\n"));
        } else {
            csv(table, out);
        }
        out.flush();
    }

    private static void csv(Table table, PrintWriter out) {
        try (CSVPrinter printer = new CSVPrinter(out, CSV)) {
            for (Position cell : table.positions()) {
                printer.printRecord(
                        cell.side(),
                        cell.condition(),
                        cell.stance(),
                        cell.since(),
                        cell.lastSaidAt(),
                        inert(cell.speaker().name()),
                        inert(cell.speaker().role()),
                        inert(cell.quote()),
                        cell.source(),
                        cell.url(),
                        cell.statements(),
                        cell.reports(),
                        cell.outlets(),
                        cell.contested(),
                        cell.conditionalOn().stream().map(Object::toString).collect(Collectors.joining(" ")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Spreadsheets run a cell that begins with one of these; an apostrophe before it makes it text (OWASP). */
    private static @org.jspecify.annotations.Nullable String inert(@org.jspecify.annotations.Nullable String text) {
        return text != null && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}
