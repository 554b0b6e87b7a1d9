package dev.parley.bench.aggregate;

import dev.parley.model.ArticleId;
import dev.parley.model.CellKey;
import dev.parley.model.Speaker;
import dev.parley.model.Stance;
import dev.parley.model.Statement;
import dev.parley.model.StatementId;
import dev.parley.model.dossier.Dossier;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Made-up statements of which the table that follows is known: the n-th of a cell, from 0, is the latest said of the first
 * n + 1, so a right answer about the cell shows some n, the stance of the n-th, and the count n + 1.
 */
final class Numbered {
    private static final Pattern QUOTE = Pattern.compile("^Заявление № (\\d+) «");
    private static final Instant FIRST = Instant.parse("2015-01-01T00:00:00Z");
    private static final List<Stance> STANCES = List.of(Stance.REQUIRES, Stance.ACCEPTS, Stance.REJECTS);
    private static final int OUTLETS = 40;

    private final List<CellKey> cells;

    /**
     * Statements on the first cells of a dossier.
     *
     * @param most how many cells at most
     */
    Numbered(Dossier dossier, int most) {
        this.cells = dossier.conditions().stream()
                .flatMap(condition -> dossier.sides().stream().map(side -> new CellKey(side.id(), condition.id())))
                .limit(most)
                .toList();
    }

    List<CellKey> cells() {
        return cells;
    }

    static Stance stance(long number) {
        return STANCES.get((int) (number / 5 % STANCES.size()));
    }

    /** The number that a cell's quote tells. */
    static long number(String quote) {
        Matcher found = QUOTE.matcher(quote);
        if (!found.find()) {
            throw new IllegalStateException("not a quote of this run: " + quote);
        }
        return Long.parseLong(found.group(1));
    }

    static Statement statement(CellKey cell, long number, Instant seenAt) {
        String quote = "Заявление № " + number + " «по ячейке " + cell
                + "»: мы будем настаивать на этом, пока не будет иного решения 🕊 — сказано на встрече с журналистами.";
        String outlet = "outlet-" + number % OUTLETS + ".example";
        String article = outlet + "/" + cell + "/" + number;
        return new Statement(
                new StatementId(article + "#1"),
                new ArticleId(article),
                1,
                cell.side(),
                new Speaker(null, "Имя Фамилия " + number % 7, "пресс-секретарь"),
                cell.condition(),
                stance(number),
                List.of(),
                true,
                quote,
                0,
                quote.codePointCount(0, quote.length()),
                FIRST.plusSeconds(number * 600),
                seenAt,
                outlet,
                "https://" + outlet + "/2025/" + number,
                "ru",
                "bench.numbered",
                null,
                null);
    }
}
