package dev.parley.app.command;

import dev.parley.app.Terminal;
import dev.parley.app.pipeline.Broker;
import dev.parley.app.pipeline.DossierLookup;
import dev.parley.app.pipeline.TopicReader;
import dev.parley.app.table.MatrixText;
import dev.parley.app.table.Table;
import dev.parley.app.table.TableText;
import dev.parley.app.table.TableWatch;
import dev.parley.model.Position;
import dev.parley.model.dossier.Dossier;
import dev.parley.runtime.ExitCode;
import dev.parley.runtime.ParleyException;
import dev.parley.runtime.settings.Settings;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the table. */
@Command(
        name = "table",
        mixinStandardHelpOptions = true,
        description =
                "Prints the table as its topic has it now: the matrix, or the cells of one side or condition with their quotes.")
final class TableCommand implements Callable<Integer> {
    /** Cursor to the upper left, screen emptied. */
    private static final String CLEAR = "\u001b[H\u001b[2J";

    private final Terminal terminal;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--side", paramLabel = "ID", description = "Only this side.")
    private @Nullable String side;

    @Option(names = "--condition", paramLabel = "ID", description = "Only this condition.")
    private @Nullable String condition;

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    @Option(
            names = "--watch",
            description =
                    "Go on and show every change: the table anew on a terminal, else a line for each cell that got a"
                            + " new record. Ends with Ctrl-C.")
    private boolean watch;

    TableCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (watch && asOf.given()) {
            throw new ParleyException(
                    ExitCode.USAGE,
                    "--watch shows the table as it is, so it does not go with --as-of; give one of them");
        }
        Settings settings = options.load(cluster.given());
        try (Broker broker = Broker.join(settings)) {
            Dossier dossier = DossierLookup.load(settings);
            requireKnown(dossier);
            if (watch) {
                new TableWatch(broker.kafka(), dossier).run(update -> show(update, dossier));
            } else {
                write(asOf.read(new TopicReader(broker.kafka()), dossier), dossier);
            }
        } catch (InterruptException e) {
            throw new ParleyException(ExitCode.INTERRUPTED, "interrupted", e);
        }
        return 0;
    }

    private void write(Table table, Dossier dossier) {
        if (terminal.outIsTerminal() && side == null && condition == null) {
            MatrixText.write(table, dossier, terminal, Instant.now());
        } else {
            TableText.write(table.only(side, condition), terminal);
        }
    }

    private void show(TableWatch.Update update, Dossier dossier) {
        if (terminal.outIsTerminal()) {
            terminal.out().print(CLEAR);
            write(update.table(), dossier);
            terminal.say("parley: as of " + Instant.now() + "; Ctrl-C ends");
            return;
        }
        List<Position> moved = update.table().positions().stream()
                .filter(cell -> update.written().containsKey(cell.cell()))
                .toList();
        TableText.write(new Table(moved).only(side, condition), terminal);
        update.written().forEach((cell, position) -> {
            boolean wanted = (side == null || cell.side().value().equals(side))
                    && (condition == null || cell.condition().value().equals(condition));
            if (position.isEmpty() && wanted) {
                terminal.out().print(cell.side() + "\t" + cell.condition() + "\t\t\t\t0\t\t\n");
            }
        });
        terminal.out().flush();
    }

    private void requireKnown(Dossier dossier) {
        List<String> sides =
                dossier.sides().stream().map(known -> known.id().value()).toList();
        List<String> conditions =
                dossier.conditions().stream().map(known -> known.id().value()).toList();
        require("--side", side, sides);
        require("--condition", condition, conditions);
    }

    private static void require(String option, @Nullable String given, List<String> known) {
        if (given != null && !known.contains(given)) {
            throw new ParleyException(
                    ExitCode.USAGE, option + " is '" + given + "'; the dossier knows " + String.join(", ", known));
        }
    }
}
