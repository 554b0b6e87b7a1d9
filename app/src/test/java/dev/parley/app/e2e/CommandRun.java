package dev.parley.app.e2e;

import dev.parley.app.ParleyMain;
import dev.parley.app.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A command that was run in this process.
 *
 * @param code its exit code
 * @param out its standard output
 * @param err its standard error
 */
record CommandRun(int code, String out, String err) {
    static CommandRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false, false, false, 120);
        int code = ParleyMain.run(terminal, arguments);
        return new CommandRun(code, out.toString(), err.toString());
    }

    /** The table's lines, each as its tab-separated parts. */
    List<List<String>> cells() {
        return out.lines().map(line -> List.of(line.split("\t", -1))).toList();
    }

    /** Side, condition and stance of every cell. */
    List<String> stances() {
        return cells().stream()
                .map(cell -> String.join(" ", cell.subList(0, 3)))
                .toList();
    }

    /** How many outlets stand behind each cell. */
    Map<String, String> outlets() {
        return cells().stream()
                .collect(Collectors.toMap(cell -> String.join(" ", cell.subList(0, 2)), cell -> cell.get(5)));
    }
}
