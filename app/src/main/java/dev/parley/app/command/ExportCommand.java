package dev.parley.app.command;

import dev.parley.app.Terminal;
import dev.parley.app.pipeline.Broker;
import dev.parley.app.pipeline.DossierLookup;
import dev.parley.app.pipeline.TopicReader;
import dev.parley.app.table.Table;
import dev.parley.app.table.TableExport;
import dev.parley.runtime.settings.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the table for other programs. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Writes the table as CSV or JSON Lines.")
final class ExportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--format", required = true, description = "One of: ${COMPLETION-CANDIDATES}.")
    private TableExport.Format format = TableExport.Format.CSV;

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Settings settings = options.load(cluster.given());
        try (Broker broker = Broker.join(settings)) {
            Table table = asOf.read(new TopicReader(broker.kafka()), DossierLookup.load(settings));
            TableExport.write(table, format, terminal.out());
        }
        return 0;
    }
}
