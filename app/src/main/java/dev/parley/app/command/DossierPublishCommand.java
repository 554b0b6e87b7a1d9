package dev.parley.app.command;

import dev.parley.app.Terminal;
import dev.parley.app.pipeline.Broker;
import dev.parley.app.pipeline.DossierLookup;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.DossierFiles;
import dev.parley.model.dossier.PublishedDossier;
import dev.parley.runtime.ExitCode;
import dev.parley.runtime.dossier.DossierTopic;
import dev.parley.runtime.settings.Settings;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes a dossier known to every stage of a cluster. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = "Checks a case's folder and publishes it: every running stage reads with it a moment later.")
final class DossierPublishCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private DossierOptions options = new DossierOptions();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    DossierPublishCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Settings settings = options.settings(cluster.given());
        Dossier dossier = DossierLookup.load(settings);
        try (Broker broker = Broker.join(settings)) {
            new DossierTopic(broker.kafka(), dossier.id())
                    .publish(PublishedDossier.of(
                            dossier.id(),
                            DossierFiles.read(DossierLookup.folder(settings)),
                            InstantSource.system().instant()));
        }
        terminal.say("parley: published " + dossier.id() + " " + dossier.hash());
        return ExitCode.DONE.code();
    }
}
