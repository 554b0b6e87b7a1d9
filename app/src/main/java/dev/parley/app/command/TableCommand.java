package dev.parley.app.command;

import dev.parley.app.Terminal;
import dev.parley.app.pipeline.Broker;
import dev.parley.app.pipeline.DossierLookup;
import dev.parley.app.pipeline.TopicReader;
import dev.parley.app.table.MatrixText;
import dev.parley.app.table.Table;
import dev.parley.app.table.TableText;
import dev.parley.model.dossier.Dossier;
import dev.parley.runtime.settings.Settings;
import java.time.Instant;
import java.util.concurrent.Callable;
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

    TableCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Settings settings = options.load(cluster.given());
        try (Broker broker = Broker.join(settings)) {
            Dossier dossier = DossierLookup.load(settings);
            Table table = asOf.read(new TopicReader(broker.kafka()), dossier);
            if (terminal.outIsTerminal() && side == null && condition == null) {
                MatrixText.write(table, dossier, terminal, Instant.now());
            } else {
                TableText.write(table.only(side, condition), terminal);
            }
        }
        return 0;
    }
}
