package dev.parley.app.command;

import dev.parley.app.Terminal;
import dev.parley.app.pipeline.Broker;
import dev.parley.app.pipeline.ClosingStack;
import dev.parley.app.pipeline.DossierLookup;
import dev.parley.app.pipeline.LiveCase;
import dev.parley.app.pipeline.Stages;
import dev.parley.model.dossier.Dossier;
import dev.parley.runtime.ExitCode;
import dev.parley.runtime.Health;
import dev.parley.runtime.ParleyException;
import dev.parley.runtime.Stage;
import dev.parley.runtime.dossier.LiveDossier;
import dev.parley.runtime.http.HttpRoutes;
import dev.parley.runtime.http.StageServer;
import dev.parley.runtime.settings.Setting;
import dev.parley.runtime.settings.Settings;
import dev.parley.runtime.topic.BrokerWatch;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** What the commands for one stage beside a Kafka cluster share. */
abstract class StageCommand implements Callable<Integer> {
    private static final long LOOK_MS = 500;
    private final Terminal terminal;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private HttpOptions http = new HttpOptions();

    StageCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Adds the stage's further options, of which most have none. */
    void addTo(Map<Setting, String> given) {}

    /**
     * The stage and what it answers over HTTP.
     *
     * @param open takes charge of what else is to be closed when the stage has been
     */
    abstract Parts make(Settings settings, Broker broker, ClosingStack open);

    /** The dossier that the stage reads with. */
    LiveDossier dossier(Settings settings, Broker broker, LiveCase.Folder use, ClosingStack open) {
        Dossier own = DossierLookup.load(settings);
        return open.push(LiveCase.open(DossierLookup.folder(settings), own, use, broker.kafka(), terminal::say))
                .dossier();
    }

    /** A stage with its routes. */
    record Parts(Stage stage, List<HttpRoutes> routes) {}

    @Override
    public Integer call() throws InterruptedException {
        Map<Setting, String> given = cluster.given();
        http.addTo(given);
        addTo(given);
        Settings settings = options.load(given);
        if (settings.bootstrapServers().isEmpty()) {
            throw new ParleyException(
                    ExitCode.INVALID_CONFIGURATION,
                    "a stage alone needs a Kafka cluster; give its address with --bootstrap-servers host:port or"
                            + " PARLEY_BOOTSTRAP_SERVERS");
        }
        try (ClosingStack open = new ClosingStack()) {
            Broker broker = open.push(Broker.open(settings));
            Parts parts = make(settings, broker, open);
            BrokerWatch watch = open.push(new Stages(settings, broker).watch());
            StageServer server = open.push(
                    StageServer.start(HttpOptions.of(settings), List.of(watch, parts.stage()), parts.routes()));
            open.push(parts.stage());
            watch.start();
            parts.stage().start();
            terminal.say("parley: " + parts.stage().name() + " runs, its state is at " + server.address() + "ready");
            return watch(parts.stage());
        }
    }

    private static int watch(Stage stage) throws InterruptedException {
        Health health = stage.health();
        while (health.live()) {
            Thread.sleep(LOOK_MS);
            health = stage.health();
        }
        throw new ParleyException(ExitCode.INTERNAL_ERROR, stage.name() + " has stopped: " + health.detail());
    }
}
