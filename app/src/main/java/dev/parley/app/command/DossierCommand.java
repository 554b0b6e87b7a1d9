package dev.parley.app.command;

import dev.parley.app.Terminal;
import dev.parley.runtime.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Groups what is done with a dossier. */
@Command(
        name = "dossier",
        mixinStandardHelpOptions = true,
        description = "Checks a case's folder, runs its examples, and makes it known to running stages.")
final class DossierCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The group with its commands. */
    static CommandLine of(Terminal terminal) {
        return new CommandLine(new DossierCommand())
                .addSubcommand(new DossierValidateCommand(terminal))
                .addSubcommand(new DossierTestCommand(terminal))
                .addSubcommand(new DossierPublishCommand(terminal));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE.code();
    }
}
