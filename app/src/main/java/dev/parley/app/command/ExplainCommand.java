package dev.parley.app.command;

import dev.parley.aggregate.AggregateSettings;
import dev.parley.aggregate.topology.Admission;
import dev.parley.app.Terminal;
import dev.parley.app.explain.ArticleTrace;
import dev.parley.app.explain.TraceText;
import dev.parley.app.explain.Tracer;
import dev.parley.app.pipeline.Broker;
import dev.parley.app.pipeline.DossierLookup;
import dev.parley.app.pipeline.TopicReader;
import dev.parley.model.Json;
import dev.parley.model.dossier.Dossier;
import dev.parley.runtime.ExitCode;
import dev.parley.runtime.ParleyException;
import dev.parley.runtime.settings.Setting;
import dev.parley.runtime.settings.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what became of an article. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Shows each step an article took: fetched, copied, tagged, which statements, and which cells of the"
                        + " table they moved or why they did not.")
final class ExplainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--json", description = "As one JSON object, with the records themselves.")
    private boolean json;

    @Parameters(paramLabel = "URL_OR_ID", description = "The article's address, id, or identity in its feed.")
    private String article = "";

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Settings settings = options.load(cluster.given());
        try (Broker broker = Broker.join(settings)) {
            Dossier dossier = DossierLookup.load(settings);
            Admission admission =
                    new Admission(dossier, AggregateSettings.years(settings.number(Setting.RETENTION_YEARS)));
            Tracer tracer = new Tracer(new TopicReader(broker.kafka()), admission);
            ArticleTrace trace = tracer.trace(article).orElseThrow(() -> unknown(tracer.recordsSeen()));
            if (json) {
                terminal.out().println(Json.write(trace));
                terminal.out().flush();
            } else {
                new TraceText(terminal).print(trace);
            }
        }
        return 0;
    }

    private ParleyException unknown(long seen) {
        return new ParleyException(
                ExitCode.CHECK_FAILED,
                "no article is '" + article + "' (" + seen
                        + " articles and dead letters were looked at); allowed is the"
                        + " address, the id, or the feed's own identity of one that was fetched, as the page's links have it");
    }
}
