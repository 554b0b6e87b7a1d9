package dev.parley.app.command;

import dev.parley.app.pipeline.TopicReader;
import dev.parley.app.table.PastTable;
import dev.parley.app.table.Table;
import dev.parley.model.dossier.Dossier;
import dev.parley.runtime.ExitCode;
import dev.parley.runtime.ParleyException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The day that a table is asked for. */
final class AsOfOption {
    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description = "The table by what had been said by then: 2025-03-01T12:00:00Z, or 2025-03-01 for the end of"
                    + " that day, UTC.")
    private @Nullable String time;

    /** Whether a day was given. */
    boolean given() {
        return time != null;
    }

    /** The table of that day, or of now. */
    Table read(TopicReader reader, Dossier dossier) {
        return time == null ? Table.read(reader, dossier) : PastTable.read(reader, dossier, instant(time));
    }

    private static Instant instant(String text) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay()
                            .toInstant(ZoneOffset.UTC)
                            .minusMillis(1);
        } catch (DateTimeException e) {
            throw new ParleyException(
                    ExitCode.USAGE,
                    "--as-of is '" + text
                            + "'; allowed is a time such as 2025-03-01T12:00:00Z or a date such as 2025-03-01",
                    e);
        }
    }
}
