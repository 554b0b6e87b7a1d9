package dev.parley.runtime.dossier;

import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.DossierFiles;
import dev.parley.model.dossier.DossierLoader;
import dev.parley.model.dossier.InvalidDossierException;
import dev.parley.model.dossier.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a dossier folder. It looks at names, sizes and times of the files rather than asking the operating system to
 * be told, which neither mounted volumes nor folders in folders do reliably. A change is read once two looks agree, so
 * that a dossier is not read while an editor or a copy is still writing it.
 */
public final class DossierFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DossierFolder.class);
    private static final Duration LOOK = Duration.ofMillis(300);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final Path folder;
    private final BiConsumer<DossierFiles, Dossier> changed;
    private final Consumer<List<Problem>> refused;
    private final Thread thread = new Thread(this::run, "dossier-folder");
    private String readHash;
    private SortedMap<String, String> seen;

    /**
     * @param known the hash of what was read from the folder last
     * @param changed told of each valid change
     * @param refused told what is wrong with a change that is not valid
     */
    public DossierFolder(
            Path folder, String known, BiConsumer<DossierFiles, Dossier> changed, Consumer<List<Problem>> refused) {
        this.folder = folder;
        this.readHash = known;
        this.changed = changed;
        this.refused = refused;
        this.seen = new TreeMap<>();
    }

    /** Begins to watch; what was changed since the folder was read last is a change, too. */
    public void start() {
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(STOP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            SortedMap<String, String> last = new TreeMap<>();
            while (!Thread.currentThread().isInterrupted()) {
                SortedMap<String, String> now = look();
                if (now.equals(last) && !now.equals(seen)) {
                    seen = now;
                    read();
                }
                last = now;
                Thread.sleep(LOOK.toMillis());
            }
        } catch (InterruptedException e) {
            LOG.debug("no longer watching {}", folder);
        }
    }

    private void read() {
        try {
            DossierFiles files = DossierFiles.read(folder);
            if (!files.hash().equals(readHash)) {
                readHash = files.hash();
                changed.accept(files, DossierLoader.load(files));
            }
        } catch (InvalidDossierException e) {
            refused.accept(e.problems());
        } catch (UncheckedIOException e) {
            LOG.warn("{}; it is tried again when the folder has changed", e.getMessage(), e);
        } catch (RuntimeException e) {
            seen = new TreeMap<>();
            readHash = "";
            LOG.warn("the changed dossier of {} could not be published and is tried again: {}", folder, e.toString());
        }
    }

    private SortedMap<String, String> look() {
        SortedMap<String, String> found = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
                found.put(path.toString(), attributes.size() + "@" + attributes.lastModifiedTime());
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("a file went away while {} was looked at", folder, e);
        }
        return found;
    }
}
