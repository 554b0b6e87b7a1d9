package dev.parley.app.command;

import dev.parley.runtime.settings.Setting;
import dev.parley.runtime.settings.Settings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that reads settings. */
final class SettingsOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Properties file: parley.* settings and Kafka client properties.")
    private @Nullable Path config;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Any setting; README lists them. May be repeated.")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(
            names = "--dossier",
            paramLabel = "DIR",
            description = "Directory of the case (default: the one that comes with Parley).")
    private @Nullable Path dossier;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say more on standard error.")
    private boolean verbose;

    /** All settings, those given as options of their own among them. */
    Settings load(Map<Setting, String> options) {
        Map<String, String> line = new HashMap<>(set);
        if (dossier != null) {
            line.put(Setting.DOSSIER.key(), dossier.toString());
        }
        options.forEach((setting, value) -> line.put(setting.key(), value));
        if (verbose) {
            line.putIfAbsent(Setting.LOG_LEVEL.key(), "info");
        }
        Settings settings = Settings.load(Optional.ofNullable(config), System.getenv(), line);
        settings.text(Setting.LOG_LEVEL).ifPresent(SettingsOptions::logAt);
        return settings;
    }

    private static void logAt(String level) {
        org.apache.logging.log4j.core.config.Configurator.setLevel(
                "dev.parley", org.apache.logging.log4j.Level.valueOf(level));
    }
}
