package dev.parley.enrich;

import dev.parley.enrich.engine.Analyser;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.DossierLoader;
import java.nio.file.Path;

/** The dossiers of this repository, loaded once for all tests. */
public final class Dossiers {
    private static final Dossier DEFAULT = DossierLoader.load(root().resolve("dossier/ukraine-russia"));
    private static final Analyser ANALYSER = Analyser.of(DEFAULT);

    private Dossiers() {}

    public static Path root() {
        return Path.of(System.getProperty("parley.root", ".."));
    }

    public static Dossier usual() {
        return DEFAULT;
    }

    public static Analyser analyser() {
        return ANALYSER;
    }
}
