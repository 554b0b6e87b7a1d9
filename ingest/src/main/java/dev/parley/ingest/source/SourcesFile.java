package dev.parley.ingest.source;

import dev.parley.ingest.feed.Opml;
import dev.parley.ingest.text.Addresses;
import dev.parley.ingest.text.Charsets;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a sources file: YAML ({@code .yaml}, {@code .yml}), OPML ({@code .opml}, {@code .xml}) or plain text with one
 * address a line, where {@code #} begins a comment.
 */
public final class SourcesFile {
    private SourcesFile() {}

    /** Reads the file; a file that cannot be read is a problem like any other. */
    public static Sources read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text = Charsets.decode(bytes, null).text();
            String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            Found found = new Found(file.toString());
            if (name.endsWith(".opml") || text.stripLeading().startsWith("<")) {
                opml(text, found);
            } else if (name.endsWith(".yaml") || name.endsWith(".yml")) {
                new YamlSources(found).read(text);
            } else {
                plain(text, found);
            }
            return found.sources();
        } catch (IOException e) {
            return new Sources(
                    List.of(), List.of(file + ": cannot be read (" + e.getMessage() + "); allowed is a readable file"));
        }
    }

    private static void plain(String text, Found found) {
        int line = 0;
        for (String raw : text.split("\\R", -1)) {
            line++;
            String address = raw.strip();
            if (!address.isEmpty() && !address.startsWith("#")) {
                found.address(line, address).ifPresent(uri -> found.add(SourceFeed.of(uri)));
            }
        }
    }

    private static void opml(String text, Found found) {
        try {
            for (Opml.Entry outline : Opml.read(text)) {
                found.address(0, outline.url())
                        .ifPresent(uri -> found.add(new SourceFeed(
                                uri,
                                outline.title(),
                                null,
                                null,
                                null,
                                SourceFeed.FullText.AUTO,
                                SourceFeed.Scope.HOST,
                                Map.of())));
            }
        } catch (IllegalArgumentException e) {
            found.problem(0, String.valueOf(e.getMessage()));
        }
    }

    /** What has been read so far. */
    static final class Found {
        private final String file;
        private final Map<URI, SourceFeed> feeds = new LinkedHashMap<>();
        private final List<String> problems = new ArrayList<>();

        Found(String file) {
            this.file = file;
        }

        void problem(int line, String what) {
            problems.add(file + (line > 0 ? ":" + line : "") + ": " + what);
        }

        Optional<URI> address(int line, String text) {
            Optional<URI> uri = Addresses.web(text);
            if (uri.isEmpty()) {
                problem(line, "'" + text + "' is no feed address; allowed are http and https addresses");
            }
            return uri;
        }

        void add(SourceFeed feed) {
            feeds.putIfAbsent(feed.url(), feed);
        }

        Sources sources() {
            if (feeds.isEmpty() && problems.isEmpty()) {
                problem(0, "lists no feed; allowed is at least one");
            }
            return new Sources(List.copyOf(feeds.values()), problems);
        }
    }
}
