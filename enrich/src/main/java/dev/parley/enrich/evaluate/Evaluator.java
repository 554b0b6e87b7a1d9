package dev.parley.enrich.evaluate;

import dev.parley.enrich.engine.Analyser;
import dev.parley.enrich.engine.explain.Explainer;
import dev.parley.enrich.engine.explain.Explanation;
import dev.parley.model.EnrichedArticle;
import dev.parley.model.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Scores an analyser on a corpus: {@code gold/*.json} for {@code articles/*.json}. */
public final class Evaluator {
    private final Analyser analyser;

    public Evaluator(Analyser analyser) {
        this.analyser = analyser;
    }

    /** Scores all articles of a corpus. */
    public Evaluation evaluate(Path corpus) {
        return evaluate(corpus, id -> true);
    }

    /**
     * Scores the articles whose id is wanted.
     *
     * @throws UncheckedIOException where a file cannot be read
     * @throws IllegalArgumentException where the folder has no gold files or a file is not of its form
     */
    public Evaluation evaluate(Path corpus, Predicate<String> wanted) {
        List<Path> golds = goldFiles(corpus);
        Map<Layer, Tally> scores = new EnumMap<>(Layer.class);
        List<Finding> findings = new ArrayList<>();
        int articles = 0;
        int confused = 0;
        for (Path file : golds) {
            Gold gold = read(file, Gold.class);
            if (!wanted.test(gold.id())) {
                continue;
            }
            String text = text(corpus.resolve("articles").resolve(file.getFileName()));
            Explainer explainer = new Explainer();
            EnrichedArticle found = analyser.analyse(LooseArticle.read(text, gold.id()), explainer);
            ArticleScore score = new ArticleScore(gold, found, explainer.of(found));
            score.tallies().forEach((layer, tally) -> scores.merge(layer, tally, Tally::plus));
            findings.addAll(score.findings());
            confused += score.principalsConfused(analyser.dossier());
            articles++;
        }
        return new Evaluation(articles, scores, confused, findings);
    }

    /** Why each article of a corpus is read as it is, by its id. */
    public Map<String, Explanation> explanations(Path corpus) {
        Map<String, Explanation> explanations = new LinkedHashMap<>();
        for (Path file : goldFiles(corpus)) {
            String id = read(file, Gold.class).id();
            Explainer explainer = new Explainer();
            String text = text(corpus.resolve("articles").resolve(file.getFileName()));
            explanations.put(id, explainer.of(analyser.analyse(LooseArticle.read(text, id), explainer)));
        }
        return explanations;
    }

    private static List<Path> goldFiles(Path corpus) {
        Path folder = corpus.resolve("gold");
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "no corpus in " + corpus + ": allowed is a folder that holds gold/*.json and articles/*.json");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("corpus " + corpus + " cannot be read", e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static <T> T read(Path file, Class<T> type) {
        try {
            return Json.read(text(file), type);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }
}
