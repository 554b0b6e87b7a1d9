package dev.parley.app.command;

import dev.parley.runtime.settings.Setting;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that talks to a broker. */
class ClusterOptions {
    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            description = "Kafka brokers, comma-separated. Client properties: KAFKA_* variables or --config.")
    private @Nullable String bootstrapServers;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Directory of the embedded broker's data and of the stores (default: .parley).")
    private @Nullable String data;

    /** What was given. */
    Map<Setting, String> given() {
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        put(given, Setting.BOOTSTRAP_SERVERS, bootstrapServers);
        put(given, Setting.DATA, data);
        return given;
    }

    static void put(Map<Setting, String> given, Setting setting, @Nullable String value) {
        if (value != null) {
            given.put(setting, value);
        }
    }
}
