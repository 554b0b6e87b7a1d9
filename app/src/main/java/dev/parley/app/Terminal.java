package dev.parley.app;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where a command writes: data to standard output, all else to standard error, both in UTF-8.
 *
 * @param outIsTerminal whether a person reads standard output
 * @param errIsTerminal whether a person reads standard error
 * @param colour whether colours are wanted
 * @param width columns of the terminal
 */
public record Terminal(
        PrintWriter out, PrintWriter err, boolean outIsTerminal, boolean errIsTerminal, boolean colour, int width) {
    private static final int USUAL_WIDTH = 100;
    private static final int LEAST_WIDTH = 40;

    /** The process's own, as the launcher saw it ({@code parley.terminal.out}, {@code .err} and {@code .width}). */
    public static Terminal ofProcess() {
        boolean out = Boolean.getBoolean("parley.terminal.out");
        boolean err = Boolean.getBoolean("parley.terminal.err");
        String noColour = System.getenv("NO_COLOR");
        return new Terminal(
                writer(System.out),
                writer(System.err),
                out,
                err,
                out && (noColour == null || noColour.isEmpty()) && !"dumb".equals(System.getenv("TERM")),
                width(System.getProperty("parley.terminal.width")));
    }

    /** A line of progress or advice on standard error. */
    public void say(String line) {
        err.println(line);
        err.flush();
    }

    private static int width(@Nullable String given) {
        boolean number = given != null && given.matches("[0-9]{1,4}");
        return number ? Math.max(LEAST_WIDTH, Integer.parseInt(given)) : USUAL_WIDTH;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }
}
