package dev.parley.app.pipeline;

import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.DossierLoader;
import dev.parley.model.dossier.InvalidDossierException;
import dev.parley.runtime.ExitCode;
import dev.parley.runtime.ParleyException;
import dev.parley.runtime.settings.Setting;
import dev.parley.runtime.settings.Settings;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds and reads the case: where the setting says, else the one case in the folder {@code dossier} beside Parley. */
public final class DossierLookup {
    private static final String FOLDER = "dossier";
    private static final String PROFILE = "default.case";

    private DossierLookup() {}

    /**
     * The case's folder.
     *
     * @throws ParleyException with {@link ExitCode#INVALID_CONFIGURATION} where there is none
     */
    public static Path folder(Settings settings) {
        Optional<Path> given = settings.path(Setting.DOSSIER);
        if (given.isPresent()) {
            if (!Files.isDirectory(given.get())) {
                throw new ParleyException(
                        ExitCode.INVALID_CONFIGURATION,
                        "dossier '" + given.get() + "' is no directory; give the folder of a case with --dossier DIR");
            }
            return given.get();
        }
        return places().stream()
                .map(place -> place.resolve(FOLDER))
                .filter(Files::isDirectory)
                .findFirst()
                .map(DossierLookup::only)
                .orElseThrow(() -> new ParleyException(
                        ExitCode.INVALID_CONFIGURATION,
                        "no dossier found beside Parley (looked in " + places() + "); give one with --dossier DIR"));
    }

    /**
     * The case itself.
     *
     * @throws ParleyException with {@link ExitCode#INVALID_CONFIGURATION} and every problem with its file and line
     */
    public static Dossier load(Settings settings) {
        Path folder = folder(settings);
        try {
            return DossierLoader.load(folder);
        } catch (InvalidDossierException e) {
            throw new ParleyException(
                    ExitCode.INVALID_CONFIGURATION,
                    "the dossier " + folder + " has " + e.problems().size() + " problem(s):\n" + e.getMessage(),
                    e);
        }
    }

    private static Path only(Path dossiers) {
        try (Stream<Path> entries = Files.list(dossiers)) {
            List<Path> cases = entries.filter(entry -> Files.exists(entry.resolve("case.yaml")))
                    .sorted()
                    .toList();
            Path named = dossiers.resolve(PROFILE);
            if (Files.exists(named)) {
                return dossiers.resolve(Files.readString(named).strip());
            }
            if (cases.size() == 1) {
                return cases.get(0);
            }
            throw new ParleyException(
                    ExitCode.INVALID_CONFIGURATION,
                    dossiers + " holds " + cases.size() + " cases " + cases + "; choose one with --dossier DIR");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> places() {
        List<Path> places = new ArrayList<>();
        Optional.ofNullable(System.getProperty("parley.home")).map(Path::of).ifPresent(places::add);
        try {
            Path jar = Path.of(DossierLookup.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath();
            for (Path at = jar.getParent(); at != null && places.size() < 6; at = at.getParent()) {
                places.add(at);
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the jar's own address is no URI", e);
        }
        return places;
    }
}
