package dev.parley.app.command;

import dev.parley.app.Terminal;
import dev.parley.app.newsroom.Newsroom;
import dev.parley.app.pipeline.Broker;
import dev.parley.app.pipeline.ClosingStack;
import dev.parley.app.pipeline.DossierLookup;
import dev.parley.app.pipeline.Flow;
import dev.parley.app.pipeline.LiveCase;
import dev.parley.app.pipeline.ScratchDirectory;
import dev.parley.app.pipeline.Stages;
import dev.parley.app.pipeline.TopicReader;
import dev.parley.app.table.Table;
import dev.parley.app.table.TableText;
import dev.parley.ingest.schedule.PollPolicy;
import dev.parley.model.FeedStatus;
import dev.parley.model.dossier.Dossier;
import dev.parley.runtime.ExitCode;
import dev.parley.runtime.ParleyException;
import dev.parley.runtime.settings.Setting;
import dev.parley.runtime.settings.Settings;
import dev.parley.runtime.topic.Cluster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the whole pipeline at work on the bundled newsroom. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Shows everything at work on a bundled newsroom of invented outlets; needs no internet.")
final class DemoCommand implements Callable<Integer> {
    private static final PollPolicy OFTEN =
            new PollPolicy(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(1), 0);

    private final Terminal terminal;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private HttpOptions http = new HttpOptions();

    @Option(names = "--once", description = "Print the table when the news is through, and end.")
    private boolean once;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        try (ClosingStack open = new ClosingStack()) {
            Path scratch = open.push(ScratchDirectory.make("parley-demo")).path();
            Settings settings = settings(scratch);
            HttpOptions.requireFree(settings);
            terminal.say("parley: starting the broker, the newsroom and the three stages");
            CompletableFuture<Dossier> reading = CompletableFuture.supplyAsync(() -> DossierLookup.load(settings));
            Broker broker = open.push(Broker.open(settings));
            Dossier dossier = read(reading);
            Newsroom newsroom = open.push(Newsroom.open());
            Path feeds = Files.writeString(
                    scratch.resolve("feeds.txt"),
                    newsroom.feeds().stream().map(Object::toString).collect(Collectors.joining("\n")));
            LiveCase live = open.push(LiveCase.open(
                    DossierLookup.folder(settings), dossier, LiveCase.Folder.PUBLISHED, broker.kafka(), terminal::say));
            Stages make = new Stages(settings, broker);
            Flow flow =
                    open.push(Flow.start(make, live.dossier(), make.ingest(feeds, OFTEN), HttpOptions.of(settings)));
            awaitNews(flow, newsroom);
            try (Cluster cluster = broker.cluster(settings)) {
                flow.awaitTable(broker, cluster);
            }
            TableText.write(Table.read(new TopicReader(broker.kafka()), dossier), terminal);
            if (!once) {
                terminal.say("parley: the table is live at " + flow.address() + " (Ctrl-C ends the demo)");
                RunCommand.serve(flow, broker);
            }
        }
        return ExitCode.DONE.code();
    }

    /** The dossier, which is read while the broker starts. */
    private static Dossier read(CompletableFuture<Dossier> reading) {
        try {
            return reading.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ParleyException known ? known : e;
        }
    }

    private Settings settings(Path scratch) {
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        http.addTo(given);
        given.put(Setting.DATA, scratch.toString());
        given.put(Setting.ALLOW_PRIVATE_NETWORKS, "true");
        given.put(Setting.BOOTSTRAP_SERVERS, "");
        return options.load(given);
    }

    /** Waits until each feed was read again after the last edition came out, and what that brought is committed. */
    private static void awaitNews(Flow flow, Newsroom newsroom) throws InterruptedException {
        while (newsroom.lastEditionOut().isEmpty()) {
            flow.pause();
        }
        Instant out = newsroom.lastEditionOut().orElseThrow();
        while (flow.ingest().statuses().stream()
                        .filter(feed -> polledSince(feed, out))
                        .count()
                < newsroom.feeds().size()) {
            flow.pause();
        }
    }

    private static boolean polledSince(FeedStatus feed, Instant time) {
        return feed.polledAt() != null && feed.polledAt().isAfter(time);
    }
}
