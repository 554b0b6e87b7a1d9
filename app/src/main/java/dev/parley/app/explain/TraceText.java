package dev.parley.app.explain;

import dev.parley.aggregate.position.Bearing;
import dev.parley.app.Terminal;
import dev.parley.model.Article;
import dev.parley.model.EnrichedArticle;
import dev.parley.model.PositionChange;
import dev.parley.model.Stance;
import dev.parley.model.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An article's steps in words, one paragraph a step. */
public final class TraceText {
    private final Terminal terminal;

    public TraceText(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Prints them. */
    public void print(ArticleTrace trace) {
        trace.revisions().forEach(this::fetched);
        copied(trace);
        tagged(trace.enriched());
        heading("statements", String.valueOf(trace.statements().size()));
        trace.statements().forEach(this::statement);
        for (ArticleTrace.Dead dead : trace.dead()) {
            heading("refused", String.join(", ", dead.why().values()));
        }
        terminal.out().flush();
    }

    private void fetched(Article article) {
        heading(
                "fetched",
                time(article.fetchedAt()) + "  revision " + article.revision()
                        + (Boolean.TRUE.equals(article.withdrawn()) ? ", withdrawn by its outlet" : ""));
        line(text(article.title()));
        line(text(article.url()) + "  (id " + article.id() + ")");
        line("published " + time(article.publishedAt()) + ", language " + text(article.language()) + ", "
                + article.text().codePointCount(0, article.text().length()) + " characters from the "
                + (article.textOrigin() == null
                        ? "feed"
                        : article.textOrigin().name().toLowerCase(Locale.ROOT)));
        line("by feed " + String.join(", ", article.feeds()));
    }

    private void copied(ArticleTrace trace) {
        if (trace.copies().isEmpty()) {
            heading("copied", "no near-copy in another outlet");
            return;
        }
        heading("copied", trace.copies().size() + " other article(s) of the same story; an outlet counts once");
        trace.copies().forEach(copy -> line(text(copy.source()) + "  " + text(copy.url())));
    }

    private void tagged(@Nullable EnrichedArticle enriched) {
        if (enriched == null) {
            heading("tagged", "not yet: the article is not on the enriched topic");
            return;
        }
        heading(
                "tagged",
                time(enriched.enrichedAt()) + "  by the dossier "
                        + enriched.dossier().caseId() + " " + enriched.dossier().hash());
        if (enriched.skipped() != null) {
            line("not read, or not as a whole: " + enriched.skipped());
        }
        line("actors      "
                + list(enriched.actors().stream().map(tag -> tag.name()).toList()));
        line("venues      "
                + list(enriched.venues().stream()
                        .map(tag -> tag.name() + " (" + tag.role().name().toLowerCase(Locale.ROOT) + ")")
                        .toList()));
        line("conditions  "
                + list(enriched.conditions().stream()
                        .map(tag -> tag.id().value())
                        .toList()));
        line("attributions " + enriched.attributions().size());
    }

    private void statement(ArticleTrace.Step step) {
        Statement statement = step.statement();
        heading(
                "  " + statement.cell(),
                statement.stance() + "  said " + time(statement.saidAt()) + " by "
                        + text(statement.speaker().name()));
        line("  “" + statement.quote().replaceAll("\\s+", " ").strip() + "”");
        line("  rule " + statement.rule());
        step.retractions().forEach(taken -> line("  taken back by revision " + taken.revision()));
        for (PositionChange move : step.moves()) {
            line("  moved the cell: " + word(move.from()) + " → " + word(move.to())
                    + (Boolean.TRUE.equals(move.contested()) ? ", contested" : "")
                    + (move.backdated() ? ", in the past only" : "")
                    + (move.statement().isRetraction() ? ", by being taken back" : ""));
        }
        line("  " + bearing(step));
    }

    /** What it does to the table now, or why nothing. */
    static String bearing(ArticleTrace.Step step) {
        Bearing bearing = step.bearing();
        if (bearing == null) {
            return "not in the table: it was refused, or is still to be filed";
        }
        String shown = bearing.shown()
                ? "; the table shows it now"
                : bearing.other() == null
                        ? "; the table does not show it now"
                        : "; after it came " + brief(bearing.other());
        return switch (bearing.effect()) {
            case MOVED -> "the cell stood at " + word(bearing.before()) + " before" + shown;
            case CONFIRMED -> "the cell stood that way already" + shown;
            case COPY ->
                "did not move the cell: a copy of " + brief(Objects.requireNonNull(bearing.other()))
                        + (bearing.shown() ? "; the table shows those words now" : "");
            case OUTRANKED ->
                "did not move the cell: said at the same moment, more weight has "
                        + brief(Objects.requireNonNull(bearing.other()));
            case TAKEN_BACK -> "counts for nothing: the article says so no more";
        };
    }

    private static String brief(Statement statement) {
        return statement.stance() + " said " + time(statement.saidAt()) + " by "
                + text(statement.speaker().name()) + " (" + text(statement.source()) + ", "
                + text(statement.url()) + ")";
    }

    private void heading(String name, String text) {
        String bold = terminal.colour() ? "\u001b[1m" + name + "\u001b[0m" : name;
        terminal.out().println(bold + "  " + text);
    }

    private void line(String text) {
        terminal.out().println("    " + text);
    }

    private static String list(List<String> words) {
        return words.isEmpty() ? "none" : words.stream().distinct().collect(Collectors.joining(", "));
    }

    private static String word(@Nullable Stance stance) {
        return stance == null ? "empty" : stance.name();
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "at an unknown time" : time.toString();
    }

    private static String text(@Nullable String text) {
        return text == null ? "unknown" : text;
    }
}
