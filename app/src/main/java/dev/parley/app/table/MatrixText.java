package dev.parley.app.table;

import dev.parley.aggregate.position.Relation;
import dev.parley.app.Terminal;
import dev.parley.model.Position;
import dev.parley.model.Stance;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.DossierCondition;
import dev.parley.model.dossier.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The conditions-by-sides matrix for a terminal: a column a side where the width allows, else one line a cell. Stances are
 * told by word and sign; colour only repeats them, and is left out where it is not wanted.
 */
public final class MatrixText {
    private static final int LEAST_COLUMN = 17;
    private static final int LEAST_LABEL = 20;
    private static final int MOST_LABEL = 34;
    private static final int RELATION = 9;
    private static final String GAP = "  ";
    private final Terminal terminal;
    private final Map<String, String> labels;
    private final Matrix matrix;
    private final Instant now;

    private MatrixText(Matrix matrix, Dossier dossier, Terminal terminal, Instant now) {
        this.matrix = matrix;
        this.terminal = terminal;
        this.now = now;
        this.labels = dossier.conditions().stream()
                .collect(Collectors.toMap(condition -> condition.id().value(), DossierCondition::label));
    }

    /**
     * Prints the matrix.
     *
     * @param now the moment that ages are counted from
     */
    public static void write(Table table, Dossier dossier, Terminal terminal, Instant now) {
        new MatrixText(Matrix.of(table, dossier), dossier, terminal, now).print();
    }

    private void print() {
        int columns = matrix.sides().size();
        int left = terminal.width() - RELATION - GAP.length() * (columns + 1);
        int label = Math.min(MOST_LABEL, Math.max(LEAST_LABEL, left / (columns + 1)));
        int column = columns == 0 ? 0 : (left - label) / columns;
        if (columns > 0 && column >= LEAST_COLUMN) {
            columns(label, column);
        } else {
            list();
        }
        terminal.out().flush();
    }

    private void columns(int label, int column) {
        StringBuilder head = new StringBuilder(pad("", label));
        head.append(GAP).append(pad("", RELATION));
        matrix.sides().forEach(side -> head.append(GAP).append(pad(side.name(), column)));
        terminal.out().println(style(head.toString().stripTrailing(), "1"));
        String theme = "";
        for (Matrix.Row row : matrix.rows()) {
            if (!row.condition().theme().equals(theme)) {
                theme = row.condition().theme();
                terminal.out().println(style(theme, "1;36"));
            }
            line(row, label, column);
        }
    }

    private void line(Matrix.Row row, int label, int column) {
        StringBuilder first = new StringBuilder(pad(row.condition().label(), label));
        first.append(GAP).append(relation(row.relation()));
        List<String> notes = new ArrayList<>();
        for (Side side : matrix.sides()) {
            Position cell = row.cell(side).orElse(null);
            first.append(GAP).append(cell == null ? faint(pad("\u00b7", column)) : stance(cell, column));
            notes.add(cell == null ? "" : note(cell));
        }
        terminal.out().println(first.toString().stripTrailing());
        if (notes.stream().anyMatch(note -> !note.isEmpty())) {
            StringBuilder second = new StringBuilder(pad("", label + GAP.length() + RELATION));
            notes.forEach(note -> second.append(GAP).append(pad(note, column)));
            terminal.out().println(faint(second.toString().stripTrailing()));
        }
    }

    private void list() {
        for (Matrix.Row row : matrix.rows()) {
            terminal.out()
                    .println(style(cut(row.condition().label(), terminal.width() - RELATION - 2), "1")
                            + GAP
                            + relation(row.relation()).stripTrailing());
            for (Side side : matrix.sides()) {
                row.cell(side).ifPresent(cell -> {
                    String name = pad(side.name(), LEAST_LABEL - 4);
                    terminal.out()
                            .println(GAP + name + " "
                                    + stance(cell, LEAST_COLUMN).stripTrailing());
                    String note = note(cell);
                    if (!note.isEmpty()) {
                        terminal.out().println(faint(GAP + GAP + cut(note, terminal.width() - 4)));
                    }
                });
            }
        }
    }

    private String stance(Position cell, int width) {
        String word = sign(cell.stance()) + " " + cell.stance().name().toLowerCase(Locale.ROOT);
        String rest = " " + age(cell.lastSaidAt(), now) + " \u00d7" + cell.outlets();
        String padding = " ".repeat(Math.max(0, width - word.length() - rest.length()));
        return style(word, colour(cell.stance())) + rest + padding;
    }

    private static String sign(Stance stance) {
        return switch (stance) {
            case REQUIRES -> "!";
            case ACCEPTS -> "\u2713";
            case REJECTS -> "\u2717";
        };
    }

    private static String colour(Stance stance) {
        return switch (stance) {
            case REQUIRES -> "34";
            case ACCEPTS -> "32";
            case REJECTS -> "31";
        };
    }

    private String note(Position cell) {
        List<String> parts = new ArrayList<>();
        if (cell.contested()) {
            parts.add("contested");
        }
        if (!cell.conditionalOn().isEmpty()) {
            parts.add("only with "
                    + cell.conditionalOn().stream()
                            .map(id -> labels.getOrDefault(id.value(), id.value()))
                            .collect(Collectors.joining("; ")));
        }
        return String.join(", ", parts);
    }

    private String relation(Relation.Kind kind) {
        String word = pad(kind.name().replace('_', '-'), RELATION);
        return switch (kind) {
            case AGREED -> style(word, "1;32");
            case CLASH -> style(word, "1;31");
            case OFFERED -> style(word, "1;34");
            case ONE_SIDED -> style(word, "1");
            case OPEN -> faint(word);
        };
    }

    /** How long ago, in the largest unit that fits. */
    static String age(@Nullable Instant said, Instant now) {
        if (said == null) {
            return "?";
        }
        Duration passed = Duration.between(said, now);
        if (passed.toHours() < 1) {
            return Math.max(0, passed.toMinutes()) + "min";
        }
        return passed.toDays() < 1 ? passed.toHours() + "h" : passed.toDays() + "d";
    }

    private String faint(String text) {
        return style(text, "2");
    }

    private String style(String text, String codes) {
        return terminal.colour() ? "\u001b[" + codes + "m" + text + "\u001b[0m" : text;
    }

    private static String pad(String text, int width) {
        String shown = cut(TableText.oneLine(text), width);
        return shown + " ".repeat(width - shown.codePointCount(0, shown.length()));
    }

    private static String cut(String text, int width) {
        if (text.codePointCount(0, text.length()) <= width) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, Math.max(0, width - 1))) + "\u2026";
    }
}
