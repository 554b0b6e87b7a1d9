package dev.parley.app.command;

import dev.parley.app.Terminal;
import dev.parley.app.pipeline.Broker;
import dev.parley.app.pipeline.ClosingStack;
import dev.parley.app.pipeline.DossierLookup;
import dev.parley.app.pipeline.Flow;
import dev.parley.app.pipeline.LiveCase;
import dev.parley.app.pipeline.Stages;
import dev.parley.app.pipeline.TopicReader;
import dev.parley.app.table.Table;
import dev.parley.app.table.TableText;
import dev.parley.ingest.stage.IngestStage;
import dev.parley.model.dossier.Dossier;
import dev.parley.runtime.ExitCode;
import dev.parley.runtime.ParleyException;
import dev.parley.runtime.settings.Setting;
import dev.parley.runtime.settings.Settings;
import dev.parley.runtime.topic.Cluster;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the whole pipeline in one process. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs the whole pipeline in one process, on the embedded broker unless told of another.")
final class RunCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private HttpOptions http = new HttpOptions();

    @Mixin
    private FeedOptions feeds = new FeedOptions();

    @Option(names = "--once", description = "Poll each feed once, print the table when all of it is in, and end.")
    private boolean once;

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Map<Setting, String> given = cluster.given();
        http.addTo(given);
        feeds.addTo(given);
        Settings settings = options.load(given);
        Path sources = FeedOptions.file(settings);
        Dossier dossier = DossierLookup.load(settings);
        HttpOptions.requireFree(settings);
        try (ClosingStack open = new ClosingStack()) {
            Broker broker = open.push(Broker.open(settings));
            LiveCase live = open.push(LiveCase.open(
                    DossierLookup.folder(settings), dossier, LiveCase.Folder.PUBLISHED, broker.kafka(), terminal::say));
            Stages make = new Stages(settings, broker);
            IngestStage ingest = make.ingest(sources, once);
            Flow flow = open.push(Flow.start(make, live.dossier(), ingest, HttpOptions.of(settings)));
            terminal.say("parley: the table is at " + flow.address());
            if (once) {
                awaitRound(flow);
                sayFailures(flow);
                try (Cluster reached = broker.cluster(settings)) {
                    flow.awaitTable(broker, reached);
                }
                TableText.write(Table.read(new TopicReader(broker.kafka()), dossier), terminal);
            } else {
                serve(flow, broker);
            }
        }
        return ExitCode.DONE.code();
    }

    private void sayFailures(Flow flow) {
        flow.ingest().statuses().stream()
                .filter(feed -> feed.failure() != null)
                .forEach(feed -> terminal.say("parley: feed " + feed.url() + ": " + feed.failure()));
    }

    /** Runs until the process is told to end. */
    static void serve(Flow flow, Broker broker) throws InterruptedException {
        while (broker.alive()) {
            flow.pause();
        }
        throw new ParleyException(
                ExitCode.BROKER_UNREACHABLE,
                "the embedded broker's process has ended; its log is broker.log in --data");
    }

    private static void awaitRound(Flow flow) throws Exception {
        while (!flow.ingest().firstRound().isDone()) {
            flow.pause();
        }
        try {
            flow.ingest().firstRound().get(1, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("a round that is done answers at once", e);
        }
    }
}
