package dev.parley.ingest.stage;

import dev.parley.ingest.source.SourceFeed;
import dev.parley.ingest.source.Sources;
import dev.parley.ingest.source.SourcesFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks whether the sources file has changed; one with problems changes nothing but says so. Not thread-safe. */
final class SourcesWatch {
    private static final Logger LOG = LoggerFactory.getLogger(SourcesWatch.class);
    private final Path file;
    private @Nullable FileTime read;

    SourcesWatch(Path file) {
        this.file = file;
    }

    /** The feeds that are listed now; empty where they are those that were. */
    Optional<List<SourceFeed>> changed(List<SourceFeed> before) {
        try {
            FileTime now = Files.getLastModifiedTime(file);
            if (now.equals(read)) {
                return Optional.empty();
            }
            read = now;
        } catch (IOException e) {
            LOG.warn("sources file {} cannot be read; the feeds stay as they were", file);
            return Optional.empty();
        }
        Sources sources = SourcesFile.read(file);
        if (!sources.problems().isEmpty()) {
            LOG.warn(
                    "sources file has problems; the feeds stay as they were:\n{}",
                    String.join("\n", sources.problems()));
            return Optional.empty();
        }
        if (sources.feeds().equals(before)) {
            return Optional.empty();
        }
        LOG.info("sources file changed: {} feeds", sources.feeds().size());
        return Optional.of(sources.feeds());
    }
}
