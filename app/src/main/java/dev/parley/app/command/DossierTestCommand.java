package dev.parley.app.command;

import dev.parley.app.Terminal;
import dev.parley.enrich.engine.Analyser;
import dev.parley.enrich.evaluate.ExampleCheck;
import dev.parley.enrich.evaluate.ExampleCheck.Outcome;
import dev.parley.model.Json;
import dev.parley.runtime.ExitCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the examples of a dossier. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = {
            "Runs all examples and counterexamples of a case and prints those that are not met, each with file and"
                    + " line,",
            "what was expected, what was found and which rule found it. Exit code 5 where one that is not marked open"
                    + " fails."
        })
final class DossierTestCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private DossierOptions options = new DossierOptions();

    @Option(
            names = "--open",
            description = "Print the examples that are marked open, too, and those of them that are met.")
    private boolean open;

    @Option(names = "--language", paramLabel = "TAG", description = "Only the examples in this language.")
    private @Nullable String language;

    @Option(names = "--json", description = "Print JSON lines.")
    private boolean json;

    DossierTestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ExampleCheck check = new ExampleCheck(Analyser.of(options.load()));
        List<Outcome> outcomes = check.run(example -> language == null || language.equals(example.language()));
        outcomes.stream().filter(this::shown).forEach(this::print);
        terminal.out().flush();
        long failed = outcomes.stream().filter(Outcome::failed).count();
        long marked =
                outcomes.stream().filter(outcome -> outcome.example().open()).count();
        long mended = outcomes.stream()
                .filter(outcome -> outcome.example().open() && outcome.passed())
                .count();
        terminal.say("parley: " + (outcomes.size() - marked - failed) + " of " + (outcomes.size() - marked)
                + " examples are met; " + marked + " more are marked open, " + mended + " of which are met now");
        return failed == 0 ? ExitCode.DONE.code() : ExitCode.CHECK_FAILED.code();
    }

    private boolean shown(Outcome outcome) {
        return outcome.failed() || (open && outcome.example().open());
    }

    private void print(Outcome outcome) {
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("file", outcome.example().file());
            line.put("line", outcome.example().line());
            line.put("open", outcome.example().open());
            line.put("faults", outcome.faults());
            line.put("text", outcome.example().text());
            terminal.out().println(Json.write(line));
        } else {
            String mark = outcome.example().open() ? outcome.passed() ? "open, but met: " : "open: " : "";
            terminal.out().println(mark + outcome);
        }
    }
}
