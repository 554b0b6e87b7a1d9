package dev.parley.app.command;

import dev.parley.runtime.http.HttpSettings;
import dev.parley.runtime.http.StageServer;
import dev.parley.runtime.settings.Setting;
import dev.parley.runtime.settings.Settings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that listens. */
final class HttpOptions {
    @Option(names = "--port", paramLabel = "N", description = "Port of HTTP (default: 8080); 0 takes a free one.")
    private @Nullable String port;

    @Option(names = "--bind", paramLabel = "ADDRESS", description = "Address of HTTP (default: 127.0.0.1).")
    private @Nullable String bind;

    void addTo(Map<Setting, String> given) {
        ClusterOptions.put(given, Setting.PORT, port);
        ClusterOptions.put(given, Setting.BIND, bind);
    }

    /** Says at once that a port is taken, before anything that takes time is begun. */
    static void requireFree(Settings settings) {
        HttpSettings wanted = of(settings);
        StageServer.start(wanted, List.of(), List.of()).close();
    }

    static HttpSettings of(Settings settings) {
        return new HttpSettings(
                settings.text(Setting.BIND).orElse(HttpSettings.LOOPBACK), settings.number(Setting.PORT));
    }
}
