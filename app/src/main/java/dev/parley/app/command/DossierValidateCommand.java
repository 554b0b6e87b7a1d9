package dev.parley.app.command;

import dev.parley.app.Terminal;
import dev.parley.model.dossier.Dossier;
import dev.parley.runtime.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks the files of a dossier without running its examples. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Reports every problem of a case's files with file and line; exit code 3 where there is one.")
final class DossierValidateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private DossierOptions options = new DossierOptions();

    DossierValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Dossier dossier = options.load();
        terminal.out()
                .println(dossier.id() + " " + dossier.hash() + ": "
                        + dossier.sides().size() + " sides, "
                        + dossier.conditions().size() + " conditions, "
                        + dossier.actors().size() + " actors, "
                        + dossier.venues().size() + " venues, "
                        + dossier.examples().size() + " examples");
        return ExitCode.DONE.code();
    }
}
