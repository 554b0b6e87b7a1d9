package dev.parley.app.command;

import dev.parley.app.Terminal;
import dev.parley.app.pipeline.Broker;
import dev.parley.app.pipeline.ClosingStack;
import dev.parley.app.pipeline.Stages;
import dev.parley.runtime.settings.Setting;
import dev.parley.runtime.settings.Settings;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the ingester alone. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Polls feeds and publishes articles, beside a Kafka cluster.")
final class IngestCommand extends StageCommand {
    @Mixin
    private FeedOptions feeds = new FeedOptions();

    IngestCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void addTo(Map<Setting, String> given) {
        feeds.addTo(given);
    }

    @Override
    Parts make(Settings settings, Broker broker, ClosingStack open) {
        return new Parts(new Stages(settings, broker).ingest(FeedOptions.file(settings), false), List.of());
    }
}
