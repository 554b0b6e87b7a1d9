package dev.parley.app.command;

import dev.parley.app.doctor.FeedProbe;
import dev.parley.ingest.feed.FeedEntry;
import dev.parley.ingest.fetch.FetchOutcome;
import dev.parley.ingest.fetch.FetchRequest;
import dev.parley.ingest.fetch.FetchSettings;
import dev.parley.ingest.fetch.Fetcher;
import dev.parley.ingest.fetch.HostGates;
import dev.parley.runtime.ExitCode;
import dev.parley.runtime.ParleyException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Documents that a person names: files, or addresses that are fetched as the ingester fetches. */
final class DocumentSource implements AutoCloseable {
    private @Nullable Fetcher fetcher;
    private String problem = "";

    /**
     * A document as it came.
     *
     * @param url where it was read; absent for a file
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never shared
    record Document(byte[] body, @Nullable String url, Map<String, String> headers) {}

    /** Headers as they are typed. */
    static Map<String, String> headers(List<String> lines) {
        Map<String, String> headers = new HashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon <= 0) {
                throw new ParleyException(ExitCode.USAGE, "--header is '" + line + "'; allowed is 'Name: value'");
            }
            headers.put(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
        return headers;
    }

    /** The document; empty where there is none, and then {@link #problem()} says why. */
    Optional<Document> read(String name, Function<String, FetchRequest> request) {
        return name.matches("(?i)https?://.*") ? fetched(request.apply(name)) : file(name);
    }

    /** What the server does with the validators that it gave out. */
    String conditional(URI url, Map<String, String> came) {
        return probe(probe -> probe.again(url, came, Map.of()));
    }

    /** Whether robots.txt allows the pages of these entries. */
    String robots(List<FeedEntry> entries) {
        return probe(probe -> probe.robots(entries));
    }

    private String probe(Function<FeedProbe, CompletableFuture<String>> question) {
        Fetcher open = Objects.requireNonNull(fetcher, "a document that has an address was fetched");
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        try {
            return question.apply(new FeedProbe(open, new HostGates(timer, 1, Duration.ofSeconds(1))))
                    .join();
        } finally {
            timer.shutdownNow();
        }
    }

    String problem() {
        return problem;
    }

    @Override
    public void close() {
        if (fetcher != null) {
            fetcher.close();
        }
    }

    private Optional<Document> file(String name) {
        try {
            return Optional.of(new Document(Files.readAllBytes(Path.of(name)), null, Map.of()));
        } catch (IOException e) {
            problem = "cannot be read: " + e.getMessage();
            return Optional.empty();
        }
    }

    private Optional<Document> fetched(FetchRequest request) {
        // A person names the address here, not a feed: their own machine is allowed.
        Fetcher open = fetcher == null ? new Fetcher(FetchSettings.standard(true), InstantSource.system()) : fetcher;
        fetcher = open;
        FetchOutcome outcome = open.fetch(request).join();
        if (outcome instanceof FetchOutcome.Fetched got) {
            return Optional.of(new Document(got.body(), got.url().toString(), got.headers()));
        }
        problem = outcome instanceof FetchOutcome.Failed failed ? failed.reason() : outcome.toString();
        return Optional.empty();
    }
}
