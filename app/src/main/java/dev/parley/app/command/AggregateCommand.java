package dev.parley.app.command;

import dev.parley.aggregate.AggregateStage;
import dev.parley.app.Terminal;
import dev.parley.app.pipeline.Broker;
import dev.parley.app.pipeline.ClosingStack;
import dev.parley.app.pipeline.LiveCase;
import dev.parley.app.pipeline.Stages;
import dev.parley.runtime.dossier.LiveDossier;
import dev.parley.runtime.settings.Settings;
import java.util.List;
import picocli.CommandLine.Command;

/** Runs the aggregator alone. */
@Command(
        name = "aggregate",
        mixinStandardHelpOptions = true,
        description = "Keeps the table and serves API and page, beside a Kafka cluster.")
final class AggregateCommand extends StageCommand {
    AggregateCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Parts make(Settings settings, Broker broker, ClosingStack open) {
        LiveDossier dossier = dossier(settings, broker, LiveCase.Folder.FALLBACK, open);
        AggregateStage stage = new Stages(settings, broker).aggregate(dossier);
        return new Parts(stage, List.of(stage.routes()));
    }
}
