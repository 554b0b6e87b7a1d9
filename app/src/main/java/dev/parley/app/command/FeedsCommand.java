package dev.parley.app.command;

import dev.parley.app.Terminal;
import dev.parley.app.pipeline.Broker;
import dev.parley.app.pipeline.TopicReader;
import dev.parley.model.FeedStatus;
import dev.parley.model.Json;
import dev.parley.model.topic.Topics;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists every feed with how it does. */
@Command(
        name = "feeds",
        mixinStandardHelpOptions = true,
        description =
                "Lists every feed: state, last success, next poll, failures in a row, items new, changed and copied, bytes saved.")
final class FeedsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--json", description = "As JSON lines, with all that is remembered.")
    private boolean json;

    FeedsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Map<String, FeedStatus> feeds = new TreeMap<>();
        try (Broker broker = Broker.join(options.load(cluster.given()))) {
            new TopicReader(broker.kafka()).read(Topics.FEED_STATUS, each -> {
                if (each.value() == null) {
                    feeds.remove(each.key());
                } else {
                    feeds.put(each.key(), each.value());
                }
            });
        }
        if (!json) {
            terminal.say("feed\tstate\tlast success\tnext poll\tfailures\tnew\tchanged\tcopied\tbytes saved\tproblem");
        }
        feeds.values().forEach(feed -> terminal.out().println(json ? Json.write(feed) : line(feed)));
        terminal.out().flush();
        return 0;
    }

    private static String line(FeedStatus feed) {
        return String.join(
                "\t",
                feed.url(),
                feed.health().toString(),
                text(feed.succeededAt()),
                text(feed.nextPollAt()),
                text(feed.errors()),
                text(feed.itemsNew()),
                text(feed.itemsChanged()),
                text(feed.itemsCopied()),
                text(feed.bytesSaved()),
                text(feed.failure()));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "-").replace('\t', ' ');
    }
}
