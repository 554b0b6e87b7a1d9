package dev.parley.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import dev.parley.app.Terminal;
import dev.parley.app.pipeline.DossierLookup;
import dev.parley.enrich.engine.Analyser;
import dev.parley.enrich.engine.explain.Explainer;
import dev.parley.enrich.engine.explain.ExplanationText;
import dev.parley.enrich.engine.statement.Trace;
import dev.parley.enrich.evaluate.LooseArticle;
import dev.parley.model.Article;
import dev.parley.model.EnrichedArticle;
import dev.parley.model.Json;
import dev.parley.runtime.ExitCode;
import dev.parley.runtime.ParleyException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Understands articles from files or standard input, without Kafka. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        description = "Article JSON (one object or JSON lines; only text is needed) to EnrichedArticle JSON lines.")
final class AnalyzeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Option(
            names = "--explain",
            description = "Print what was found in each sentence, by which rule, or why nothing was.")
    private boolean explain;

    @Option(names = "--json", description = "With --explain: as JSON lines.")
    private boolean json;

    @Parameters(paramLabel = "FILE", description = "Files to read; standard input where there is none, or for '-'.")
    private List<String> files = List.of();

    AnalyzeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Analyser analyser = Analyser.of(DossierLookup.load(options.load(Map.of())));
        int problems = 0;
        for (String file : files.isEmpty() ? List.of("-") : files) {
            try (InputStream input = new BufferedInputStream(open(file))) {
                problems += analyse(analyser, file, input);
            }
        }
        return problems == 0 ? ExitCode.DONE.code() : ExitCode.CHECK_FAILED.code();
    }

    private int analyse(Analyser analyser, String file, InputStream input) throws IOException {
        int problems = 0;
        int number = 0;
        try (MappingIterator<JsonNode> nodes =
                Json.mapper().readerFor(JsonNode.class).readValues(input)) {
            while (nodes.hasNextValue()) {
                number++;
                try {
                    print(analyser, LooseArticle.of(nodes.nextValue(), file + "#" + number));
                } catch (IllegalArgumentException e) {
                    problems++;
                    terminal.say("parley: " + file + ": article " + number + ": " + e.getMessage());
                }
            }
        } catch (JsonProcessingException e) {
            terminal.say("parley: " + file + ": after article " + number + ": no JSON: " + e.getOriginalMessage());
            problems++;
        }
        return problems;
    }

    private void print(Analyser analyser, Article article) {
        Explainer explainer = new Explainer();
        EnrichedArticle found = analyser.analyse(article, explain ? explainer : Trace.NONE);
        if (!explain) {
            terminal.out().print(Json.write(found) + "\n");
        } else if (json) {
            terminal.out().print(Json.write(explainer.of(found)) + "\n");
        } else {
            ExplanationText.lines(explainer.of(found))
                    .forEach(line -> terminal.out().print(line + "\n"));
            terminal.out().print("\n");
        }
        terminal.out().flush();
    }

    private static InputStream open(String file) throws IOException {
        if (file.equals("-")) {
            return System.in;
        }
        Path path = Path.of(file);
        if (!Files.isReadable(path)) {
            throw new ParleyException(ExitCode.USAGE, "the file '" + file + "' cannot be read");
        }
        return Files.newInputStream(path);
    }
}
