package dev.parley.app.command;

import dev.parley.app.Terminal;
import dev.parley.ingest.feed.FeedDocument;
import dev.parley.ingest.feed.FeedEntry;
import dev.parley.ingest.feed.FeedReader;
import dev.parley.ingest.feed.FeedReading;
import dev.parley.ingest.fetch.FetchRequest;
import dev.parley.model.Json;
import dev.parley.runtime.ExitCode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what the ingester reads in feed documents. */
@Command(
        name = "feed",
        mixinStandardHelpOptions = true,
        description = "The entries read in feed documents as JSON lines; what was repaired goes to standard error.")
final class FeedCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE_OR_URL", description = "Feed documents.")
    private List<String> documents = List.of();

    @Option(names = "--url", paramLabel = "BASE", description = "Where a file was read, for its relative links.")
    private @Nullable String url;

    @Option(names = "--header", paramLabel = "'Name: value'", description = "A header that came with a file.")
    private List<String> headers = List.of();

    FeedCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        boolean good = true;
        Map<String, String> came = DocumentSource.headers(headers);
        try (DocumentSource source = new DocumentSource()) {
            for (String name : documents) {
                Optional<DocumentSource.Document> document =
                        source.read(name, address -> FetchRequest.feed(URI.create(address), null, null, Map.of()));
                if (document.isEmpty()) {
                    terminal.say("parley: " + name + ": " + source.problem());
                    good = false;
                    continue;
                }
                Map<String, String> all = new LinkedHashMap<>(document.get().headers());
                all.putAll(came);
                String base = url == null ? document.get().url() : url;
                explain(name, source, document.get());
                FeedReading reading =
                        FeedReader.read(new FeedDocument(document.get().body(), base, all));
                good &= show(name, reading);
                if (document.get().url() != null && reading instanceof FeedReading.Feed feed) {
                    terminal.say("parley: " + name + ": " + source.robots(feed.entries()));
                }
            }
        }
        return good ? ExitCode.DONE.code() : ExitCode.CHECK_FAILED.code();
    }

    /** Says where the document came from and what its server does with the validators that it gave out. */
    private void explain(String name, DocumentSource source, DocumentSource.Document document) {
        String from = document.url();
        if (from != null) {
            if (!from.equals(name)) {
                terminal.say("parley: " + name + ": redirected to " + from);
            }
            terminal.say("parley: " + name + ": " + source.conditional(URI.create(from), document.headers()));
        }
    }

    private boolean show(String name, FeedReading reading) {
        if (reading instanceof FeedReading.NotFeed not) {
            terminal.say("parley: " + name + ": no feed: " + not.reason()
                    + (not.feeds().isEmpty() ? "" : "; it points to " + not.feeds()));
            return false;
        }
        FeedReading.Feed feed = (FeedReading.Feed) reading;
        feed.repairs().forEach(repair -> terminal.say("parley: " + name + ": " + repair));
        feed.entries().forEach(entry -> terminal.out().print(Json.write(line(name, entry)) + "\n"));
        terminal.out().flush();
        return true;
    }

    private static Map<String, @Nullable Object> line(String document, FeedEntry entry) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("document", document);
        line.put("guid", entry.guid());
        line.put("link", entry.link());
        line.put("title", entry.title());
        line.put("published", entry.published());
        line.put("updated", entry.updated());
        line.put("authors", entry.authors());
        line.put("summary", entry.summary());
        line.put("content", entry.content());
        line.put("text", entry.text());
        return line;
    }
}
