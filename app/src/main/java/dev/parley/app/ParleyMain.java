package dev.parley.app;

import dev.parley.app.command.Commands;
import dev.parley.runtime.ExitCode;
import dev.parley.runtime.ParleyException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** The command line. */
@Command(
        name = "parley",
        mixinStandardHelpOptions = true,
        versionProvider = ParleyVersion.class,
        description = "Reads news feeds and keeps the table of each side's stated terms for a leaders' meeting.",
        footer = {
            "",
            "Standard output is data; progress and logs go to standard error.",
            "Exit codes: 0 done, 1 internal error, 2 usage, 3 invalid configuration or dossier,",
            "            4 broker unreachable, 5 a check failed, 130 interrupted."
        })
public final class ParleyMain {
    private ParleyMain() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(Terminal.ofProcess(), arguments));
    }

    /** Runs a command and answers its exit code. */
    public static int run(Terminal terminal, String... arguments) {
        CommandLine line = new CommandLine(new ParleyMain())
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command, terminal));
        Commands.addTo(line, terminal);
        line.setCaseInsensitiveEnumValuesAllowed(true); // holds for the subcommands that are there by now
        int code = arguments.length == 0 ? usage(line) : line.execute(arguments);
        terminal.out().flush();
        terminal.err().flush();
        return terminal.out().checkError() && code == 0 ? ExitCode.INTERNAL_ERROR.code() : code;
    }

    private static int usage(CommandLine line) {
        line.usage(line.getErr());
        return ExitCode.USAGE.code();
    }

    private static int failed(Exception failure, CommandLine command, Terminal terminal) {
        if (failure instanceof ParleyException known) {
            terminal.say("parley: " + known.getMessage());
            return known.exitCode().code();
        }
        LoggerFactory.getLogger(ParleyMain.class).error("parley {} failed", command.getCommandName(), failure);
        terminal.say("parley: internal error: " + failure);
        return ExitCode.INTERNAL_ERROR.code();
    }
}
