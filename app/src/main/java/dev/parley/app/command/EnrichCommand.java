package dev.parley.app.command;

import dev.parley.app.Terminal;
import dev.parley.app.pipeline.Broker;
import dev.parley.app.pipeline.ClosingStack;
import dev.parley.app.pipeline.LiveCase;
import dev.parley.app.pipeline.Stages;
import dev.parley.runtime.settings.Setting;
import dev.parley.runtime.settings.Settings;
import java.util.List;
import picocli.CommandLine.Command;

/** Runs the enricher alone. */
@Command(
        name = "enrich",
        mixinStandardHelpOptions = true,
        description = "Understands articles and publishes statements, beside a Kafka cluster.")
final class EnrichCommand extends StageCommand {
    EnrichCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Parts make(Settings settings, Broker broker, ClosingStack open) {
        LiveCase.Folder use =
                settings.text(Setting.DOSSIER).isPresent() ? LiveCase.Folder.PUBLISHED : LiveCase.Folder.OFFERED;
        return new Parts(new Stages(settings, broker).enrich(dossier(settings, broker, use, open)), List.of());
    }
}
