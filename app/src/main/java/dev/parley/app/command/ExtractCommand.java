package dev.parley.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import dev.parley.app.Terminal;
import dev.parley.ingest.fetch.FetchRequest;
import dev.parley.ingest.page.PageArticle;
import dev.parley.ingest.page.PageExtractor;
import dev.parley.ingest.page.PageExtractors;
import dev.parley.ingest.text.Charsets;
import dev.parley.model.Json;
import dev.parley.runtime.ExitCode;
import java.io.IOException;
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

/** Shows the article that the ingester reads in pages. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description =
                "The article read in pages as JSON lines; '-' takes pages as JSON lines (id, url, html) from stdin.")
final class ExtractCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final PageExtractor extractor = PageExtractors.standard();

    @Parameters(arity = "1..*", paramLabel = "FILE_OR_URL", description = "Pages.")
    private List<String> pages = List.of();

    @Option(names = "--url", paramLabel = "URL", description = "Where a file was read.")
    private @Nullable String url;

    ExtractCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        boolean good = true;
        try (DocumentSource source = new DocumentSource()) {
            for (String name : pages) {
                good &= name.equals("-") ? fromInput() : fromDocument(source, name);
            }
        }
        return good ? ExitCode.DONE.code() : ExitCode.CHECK_FAILED.code();
    }

    private boolean fromInput() throws IOException {
        boolean good = true;
        try (MappingIterator<JsonNode> lines =
                Json.mapper().readerFor(JsonNode.class).readValues(System.in)) {
            while (lines.hasNextValue()) {
                JsonNode line = lines.nextValue();
                String from = line.path("url").isTextual() ? line.path("url").asText() : null;
                good &= show(line.path("id").asText(), from, line.path("html").asText());
            }
        }
        return good;
    }

    private boolean fromDocument(DocumentSource source, String name) throws IOException {
        Optional<DocumentSource.Document> document =
                source.read(name, address -> FetchRequest.page(URI.create(address)));
        if (document.isEmpty()) {
            terminal.say("parley: " + name + ": " + source.problem());
            return false;
        }
        String from = url == null ? document.get().url() : url;
        return show(name, from, Charsets.decode(document.get().body(), null).text());
    }

    private boolean show(String name, @Nullable String from, String html) {
        Optional<PageArticle> article = extractor.extract(html, from);
        if (article.isEmpty()) {
            terminal.say("parley: " + name + ": no article was found in this page");
            return false;
        }
        PageArticle found = article.get();
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("document", name);
        line.put("url", from);
        line.put("title", found.title());
        line.put("text", found.text());
        line.put("publishedAt", found.publishedAt());
        line.put("authors", found.authors());
        line.put("language", found.language());
        terminal.out().print(Json.write(line) + "\n");
        terminal.out().flush();
        return true;
    }
}
