package dev.parley.app.command;

import dev.parley.runtime.ExitCode;
import dev.parley.runtime.ParleyException;
import dev.parley.runtime.settings.Setting;
import dev.parley.runtime.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of commands that poll feeds. */
final class FeedOptions {
    @Option(
            names = "--feeds",
            paramLabel = "FILE",
            description = "The feeds: YAML, OPML, or plain text with one address a line.")
    private @Nullable String feeds;

    @Option(names = "--allow-private-networks", description = "Feeds may be on loopback and private networks.")
    private boolean allowPrivateNetworks;

    void addTo(Map<Setting, String> given) {
        ClusterOptions.put(given, Setting.FEEDS, feeds);
        ClusterOptions.put(given, Setting.ALLOW_PRIVATE_NETWORKS, allowPrivateNetworks ? "true" : null);
    }

    /** The feeds file, which has to be there. */
    static Path file(Settings settings) {
        Path file = settings.path(Setting.FEEDS)
                .orElseThrow(() -> new ParleyException(
                        ExitCode.INVALID_CONFIGURATION,
                        "no feeds are given; name a file with --feeds FILE (YAML, OPML, or one address a line)"));
        if (!Files.isReadable(file)) {
            throw new ParleyException(
                    ExitCode.INVALID_CONFIGURATION,
                    "the feeds file '" + file + "' cannot be read; give one that exists with --feeds FILE");
        }
        return file;
    }
}
