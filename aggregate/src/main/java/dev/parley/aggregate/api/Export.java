package dev.parley.aggregate.api;

import dev.parley.model.Json;
import dev.parley.model.Position;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The table in forms for people, spreadsheets and scripts. */
public final class Export {
    /** A form of the table. */
    enum Format {
        JSON("application/json; charset=utf-8"),
        CSV("text/csv; charset=utf-8"),
        JSONL("application/x-ndjson; charset=utf-8");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }

        /** What a request asks for, by its parameter or else by the media type that it accepts. */
        static Format of(Context context) {
            List<String> names = Arrays.stream(values())
                    .map(format -> format.name().toLowerCase(Locale.ROOT))
                    .toList();
            return Ask.oneOf(context, "format", names)
                    .map(name -> Format.valueOf(name.toUpperCase(Locale.ROOT)))
                    .orElseGet(() -> accepted(context));
        }

        private static Format accepted(Context context) {
            String accept = context.header("Accept");
            if (accept == null || accept.contains("application/json") || accept.contains("text/html")) {
                return JSON;
            }
            return accept.contains("text/csv") ? CSV : accept.contains("application/x-ndjson") ? JSONL : JSON;
        }
    }

    private static final List<String> COLUMNS = List.of(
            "side",
            "condition",
            "stance",
            "since",
            "lastSaidAt",
            "speaker",
            "role",
            "contested",
            "conditionalOn",
            "statements",
            "reports",
            "outlets",
            "quote",
            "source",
            "url");

    private Export() {}

    static byte[] write(TableView view, Format format) {
        return (switch (format) {
                    case JSON -> Json.write(view.withoutTurns());
                    case CSV -> csv(view.positions());
                    case JSONL -> jsonLines(view.positions());
                })
                .getBytes(StandardCharsets.UTF_8);
    }

    /** One JSON object a line. */
    public static String jsonLines(List<Position> positions) {
        return positions.stream().map(position -> Json.write(position) + "\n").collect(Collectors.joining());
    }

    /**
     * A table with a header line (RFC 4180). Text that a spreadsheet would run as a formula has an apostrophe before it, as
     * OWASP advises against CSV injection: quotes come from the open web.
     */
    public static String csv(List<Position> positions) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(COLUMNS);
            for (Position position : positions) {
                printer.printRecord(row(position));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<Object> row(Position position) {
        return List.of(
                position.side(),
                position.condition(),
                position.stance(),
                text(position.since()),
                text(position.lastSaidAt()),
                text(position.speaker().name()),
                text(position.speaker().role()),
                position.contested(),
                position.conditionalOn().stream().map(Object::toString).collect(Collectors.joining(" ")),
                position.statements(),
                position.reports(),
                position.outlets(),
                text(position.quote()),
                text(position.source()),
                text(position.url()));
    }

    private static String text(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
