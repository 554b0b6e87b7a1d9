package dev.parley.app.e2e;

import dev.parley.model.ArticleId;
import dev.parley.model.CellKey;
import dev.parley.model.Speaker;
import dev.parley.model.Stance;
import dev.parley.model.Statement;
import dev.parley.model.StatementId;
import java.time.Instant;
import java.util.List;

/** Statements that nobody made, told apart by a number. */
final class InventedStatement {
    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");

    private InventedStatement() {}

    /** A statement on a cell, said so many seconds after the first. */
    static Statement of(CellKey cell, int number) {
        return of(cell, number, 1);
    }

    /** A version of it. */
    static Statement of(CellKey cell, int number, int revision) {
        Instant time = FIRST.plusSeconds(number);
        return new Statement(
                new StatementId("заявление-" + number),
                new ArticleId("статья-" + number),
                revision,
                cell.side(),
                new Speaker(null, "Голос 🕊", null),
                cell.condition(),
                Stance.ACCEPTS,
                List.of(),
                true,
                "«Согласны», — сказал он",
                0,
                23,
                time,
                time,
                "новости.example",
                null,
                "ru",
                "тест",
                null,
                null);
    }
}
