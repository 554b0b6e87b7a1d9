package dev.parley.app.command;

import dev.parley.app.Terminal;
import picocli.CommandLine;

/** All commands of {@code parley}. */
public final class Commands {
    private Commands() {}

    /** Makes every command known. */
    public static void addTo(CommandLine line, Terminal terminal) {
        line.addSubcommand(new DemoCommand(terminal));
        line.addSubcommand(new RunCommand(terminal));
        line.addSubcommand(new IngestCommand(terminal));
        line.addSubcommand(new EnrichCommand(terminal));
        line.addSubcommand(new AggregateCommand(terminal));
        line.addSubcommand(new AnalyzeCommand(terminal));
        line.addSubcommand(new EvaluateCommand(terminal));
        line.addSubcommand(new FeedCommand(terminal));
        line.addSubcommand(new ExtractCommand(terminal));
        line.addSubcommand(new TableCommand(terminal));
        line.addSubcommand(new ExportCommand(terminal));
        line.addSubcommand(new ExplainCommand(terminal));
        line.addSubcommand(DossierCommand.of(terminal));
        line.addSubcommand(new DoctorCommand(terminal));
        line.addSubcommand(new FeedsCommand(terminal));
        direct(line);
    }

    private static void direct(CommandLine line) {
        for (CommandLine command : line.getSubcommands().values()) {
            command.setOut(line.getOut()).setErr(line.getErr());
            direct(command);
        }
    }
}
