package dev.parley.model;

import java.time.Instant;
import java.util.List;

/** Records for tests, in words of our own. */
public final class Examples {
    private static final Instant PUBLISHED = Instant.parse("2031-05-04T10:15:00Z");

    private Examples() {}

    public static Article article(String id, String title, String text) {
        return new Article(
                new ArticleId(id),
                1,
                "https://gazette.example/" + id,
                null,
                null,
                title,
                null,
                text,
                TextOrigin.FEED,
                "uk",
                List.of("О. Приклад"),
                List.of(),
                new Outlet("gazette.example", "The Gazette"),
                List.of(),
                PUBLISHED,
                null,
                null,
                null,
                null,
                null);
    }

    public static Statement statement(String id, String side, String condition, Stance stance) {
        return new Statement(
                new StatementId(id),
                new ArticleId("a-" + id),
                1,
                new SideId(side),
                new Speaker(null, "Ім’я", "speaker"),
                new ConditionId(condition),
                stance,
                List.of(),
                true,
                "“Так”, — сказала вона 🕊.",
                0,
                24,
                PUBLISHED,
                PUBLISHED,
                "gazette.example",
                null,
                "uk",
                "rule",
                null,
                null);
    }
}
