package dev.parley.app.command;

import dev.parley.app.Terminal;
import dev.parley.app.pipeline.DossierLookup;
import dev.parley.enrich.engine.Analyser;
import dev.parley.enrich.evaluate.Evaluation;
import dev.parley.enrich.evaluate.Evaluator;
import dev.parley.enrich.evaluate.Finding;
import dev.parley.enrich.evaluate.Layer;
import dev.parley.enrich.evaluate.LeaveOut;
import dev.parley.enrich.evaluate.Tally;
import dev.parley.model.Json;
import dev.parley.model.dossier.Dossier;
import dev.parley.runtime.ExitCode;
import dev.parley.runtime.ParleyException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures what is understood against a marked corpus. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Precision, recall and F1 against DIR/gold/*.json for DIR/articles/*.json.")
final class EvaluateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Option(names = "--corpus", required = true, paramLabel = "DIR", description = "The marked corpus.")
    private Path corpus = Path.of(".");

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

    @Option(names = "--errors", description = "List every miss and false alarm with its sentence, grouped by cause.")
    private boolean errors;

    @Option(
            names = "--leave-out",
            description = {
                "Read each article again without the phrases that match in it and in no other article of the corpus,"
                        + " and",
                "print both figures: how much the dossier leans on this corpus. Takes a second or two an article."
            })
    private boolean leaveOut;

    EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Dossier dossier = DossierLookup.load(options.load(Map.of()));
        if (leaveOut) {
            return printLeftOut(dossier);
        }
        Analyser analyser = Analyser.of(dossier);
        Evaluation evaluation = evaluate(new Evaluator(analyser));
        if (json) {
            terminal.out().println(Json.write(errors ? evaluation : figures(evaluation)));
        } else {
            print(evaluation);
        }
        terminal.out().flush();
        return ExitCode.DONE.code();
    }

    private int printLeftOut(Dossier dossier) {
        LeaveOut.Figures figures;
        try (Progress progress = Progress.begin(terminal, "articles read")) {
            figures = new LeaveOut(dossier).measure(corpus, id -> progress.step());
        } catch (IllegalArgumentException e) {
            throw new ParleyException(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        }
        if (json) {
            terminal.out().println(Json.write(figures));
        } else {
            terminal.out()
                    .println(figures.alone() + " of the " + figures.phrases()
                            + " lines of phrases that are met with are met with in one article alone");
            figures.whole().forEach((layer, tally) -> terminal.out()
                    .printf(
                            Locale.ROOT,
                            "%-26s F1 %.3f, without them %.3f (precision %.3f, recall %.3f)%n",
                            layer.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                            tally.f1(),
                            figures.without().getOrDefault(layer, tally).f1(),
                            figures.without().getOrDefault(layer, tally).precision(),
                            figures.without().getOrDefault(layer, tally).recall()));
        }
        terminal.out().flush();
        return ExitCode.DONE.code();
    }

    private Evaluation evaluate(Evaluator evaluator) {
        try (Progress progress = Progress.begin(terminal, "articles read")) {
            return evaluator.evaluate(corpus, id -> progress.step());
        } catch (IllegalArgumentException e) {
            throw new ParleyException(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    private static Map<String, Object> figures(Evaluation evaluation) {
        Map<String, Object> figures = new TreeMap<>();
        figures.put("articles", evaluation.articles());
        figures.put("principalsConfused", evaluation.principalsConfused());
        figures.put("scores", evaluation.scores());
        return figures;
    }

    private void print(Evaluation evaluation) {
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "%-26s %9s %9s %9s %7s %7s %7s%n",
                        evaluation.articles() + " articles",
                        "precision",
                        "recall",
                        "F1",
                        "right",
                        "wrong",
                        "missed");
        evaluation.scores().forEach(this::print);
        terminal.out().println("principals confused: " + evaluation.principalsConfused());
        if (errors) {
            evaluation.findings().stream()
                    .collect(Collectors.groupingBy(finding -> finding.layer() + ", " + finding.cause()))
                    .entrySet()
                    .stream()
                    .sorted(Comparator.comparingInt((Map.Entry<String, List<Finding>> group) ->
                            -group.getValue().size()))
                    .forEach(group -> print(group.getKey(), group.getValue()));
        }
    }

    private void print(Layer layer, Tally tally) {
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "%-26s %9.3f %9.3f %9.3f %7d %7d %7d%n",
                        layer.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        tally.precision(),
                        tally.recall(),
                        tally.f1(),
                        tally.right(),
                        tally.wrong(),
                        tally.missed());
    }

    private void print(String cause, List<Finding> findings) {
        terminal.out().println();
        terminal.out().println(cause + ": " + findings.size());
        for (Finding finding : findings) {
            terminal.out()
                    .println("  " + (finding.missed() ? "missed " : "false  ") + finding.article() + "  "
                            + finding.label() + (finding.rule() == null ? "" : "  [" + finding.rule() + "]"));
            if (finding.sentence() != null) {
                terminal.out().println("      " + finding.sentence().replaceAll("\\s+", " "));
            }
        }
    }
}
