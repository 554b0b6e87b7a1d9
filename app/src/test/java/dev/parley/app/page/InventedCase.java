package dev.parley.app.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.model.Json;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.DossierLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** The invented quarrel over Lake Veyra: its dossier, and records of it as the API gives them. */
public final class InventedCase {
    private InventedCase() {}

    /** The case's dossier. */
    public static Dossier dossier() {
        return DossierLoader.load(folder());
    }

    /** The folder of its dossier. */
    public static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(InventedCase.class.getResource("lake-veyra"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A fixture by its file's name. */
    public static JsonNode json(String name) {
        try (InputStream in = InventedCase.class.getResourceAsStream(name)) {
            return Json.mapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
