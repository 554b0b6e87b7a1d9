package dev.parley.app.table;

import dev.parley.app.Terminal;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** Columns as wide as they need to be, and a note under a row cut to the terminal's width. */
final class AlignedText {
    private static final String GAP = "  ";
    private final Terminal terminal;
    private final List<Line> lines = new ArrayList<>();

    AlignedText(Terminal terminal) {
        this.terminal = terminal;
    }

    void heading(List<String> cells) {
        lines.add(new Line(cells, "bold"));
    }

    void row(List<String> cells) {
        lines.add(new Line(cells, ""));
    }

    void note(String text) {
        lines.add(new Line(List.of(text), "faint"));
    }

    void print() {
        int[] widths = widths();
        for (Line line : lines) {
            String text = line.cells().size() == 1 ? GAP + line.cells().get(0) : padded(line.cells(), widths);
            terminal.out().println(style(cut(text.stripTrailing()), line.style()));
        }
    }

    private int[] widths() {
        int[] widths = new int
                [lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0)];
        for (Line line : lines) {
            for (int i = 0; line.cells().size() > 1 && i < line.cells().size(); i++) {
                widths[i] = Math.max(widths[i], length(line.cells().get(i)));
            }
        }
        return widths;
    }

    private static String padded(List<String> cells, int[] widths) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            text.append(cells.get(i))
                    .append(" ".repeat(widths[i] - length(cells.get(i))))
                    .append(GAP);
        }
        return text.toString();
    }

    private String cut(String text) {
        if (length(text) <= terminal.width()) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, terminal.width() - 1)) + "\u2026";
    }

    private String style(String text, String style) {
        if (!terminal.colour() || style.isEmpty()) {
            return text;
        }
        Ansi.IStyle[] styles = {Ansi.Style.valueOf(style)};
        return Ansi.Style.on(styles) + text + Ansi.Style.off(styles);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private record Line(List<String> cells, String style) {}
}
