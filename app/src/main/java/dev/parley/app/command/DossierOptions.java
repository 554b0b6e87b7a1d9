package dev.parley.app.command;

import dev.parley.app.pipeline.DossierLookup;
import dev.parley.model.dossier.Dossier;
import dev.parley.runtime.settings.Setting;
import dev.parley.runtime.settings.Settings;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which folder a command about dossiers works on. */
final class DossierOptions {
    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "The folder of the case (default: that of --dossier, else the one that comes with Parley).")
    private @Nullable Path folder;

    /** All settings. */
    Settings settings(Map<Setting, String> given) {
        Map<Setting, String> all = new EnumMap<>(Setting.class);
        all.putAll(given);
        if (folder != null) {
            all.put(Setting.DOSSIER, folder.toString());
        }
        return options.load(all);
    }

    /** The dossier of the folder; ends the command with every problem where it is not valid. */
    Dossier load() {
        return DossierLookup.load(settings(Map.of()));
    }
}
