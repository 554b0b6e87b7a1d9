package dev.parley.bench.ingest;

import dev.parley.ingest.stage.IngestStage;
import dev.parley.runtime.KafkaSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An {@link IngestBed} that all tests of a class share. */
final class OpenBed implements BeforeAllCallback, AfterAllCallback {
    private @Nullable IngestBed bed;
    private @Nullable Path directory;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        directory = Files.createTempDirectory("parley-bed");
        bed = IngestBed.open(directory);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        bed().close();
        List<Path> left;
        try (Stream<Path> files = Files.walk(Objects.requireNonNull(directory))) {
            left = files.sorted(Comparator.reverseOrder()).toList();
        }
        left.forEach(OpenBed::delete);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IngestBed bed() {
        return Objects.requireNonNull(bed, "the bed is open while tests run");
    }

    KafkaSettings kafka() {
        return bed().kafka();
    }

    /** A sources file, one line each. */
    Path sources(String name, String... lines) throws IOException {
        return bed().sources(name, lines);
    }

    /** An ingester in a group of its own. */
    IngestStage start(Path sources) {
        return bed().start(sources);
    }

    /** An item of a feed on the stub's host {@code press.localhost}, whose page is at the item's name. */
    static String item(StubNewsroom room, String id, String text) {
        return "<item><guid isPermaLink='false'>tag:" + id + "</guid><title>Новина " + id
                + "</title><link>http://press.localhost:" + room.port() + "/" + id + "</link><description>" + text
                + "</description></item>";
    }
}
