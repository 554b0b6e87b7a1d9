package dev.parley.enrich.evaluate;

import dev.parley.enrich.engine.Analyser;
import dev.parley.enrich.engine.explain.Explanation;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.DossierCondition;
import dev.parley.model.dossier.Phrase;
import dev.parley.model.dossier.PhraseUse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * How much a dossier leans on a corpus: each article is read again without the phrases that match in it and in no other
 * article of the corpus. Wordings that were listed because one article had them fall away, and so do good ones that are
 * merely rare. It measures the dossier alone: articles never seen may lie below, since their sentences are new too.
 */
public final class LeaveOut {
    private final Dossier dossier;

    public LeaveOut(Dossier dossier) {
        this.dossier = dossier;
    }

    /**
     * The figures.
     *
     * @param whole with the whole dossier
     * @param without each article without the phrases that match in it alone
     * @param phrases how many of the dossier's lines of phrases match anywhere
     * @param alone how many of these match in one article alone
     * @param byArticle how many of them by article
     */
    public record Figures(
            Map<Layer, Tally> whole,
            Map<Layer, Tally> without,
            int phrases,
            int alone,
            Map<String, Integer> byArticle) {}

    /**
     * Measures on a corpus.
     *
     * @param progress told of each article that was read
     */
    public Figures measure(Path corpus, Consumer<String> progress) {
        Evaluator evaluator = new Evaluator(Analyser.of(dossier));
        Map<Layer, Tally> whole = evaluator.evaluate(corpus).scores();
        Map<String, Set<String>> matched = new LinkedHashMap<>();
        evaluator.explanations(corpus).forEach((article, explanation) -> matched.put(article, lines(explanation)));
        Map<String, Integer> articles = new HashMap<>();
        matched.values().forEach(lines -> lines.forEach(line -> articles.merge(line, 1, Integer::sum)));
        Map<Layer, Tally> without = new EnumMap<>(Layer.class);
        Map<String, Integer> byArticle = new LinkedHashMap<>();
        matched.forEach((article, lines) -> {
            Set<String> alone = lines.stream()
                    .filter(line -> articles.getOrDefault(line, 0) == 1)
                    .collect(Collectors.toSet());
            byArticle.put(article, alone.size());
            new Evaluator(Analyser.of(without(alone)))
                    .evaluate(corpus, article::equals)
                    .scores()
                    .forEach((layer, tally) -> without.merge(layer, tally, Tally::plus));
            progress.accept(article);
        });
        int alone = (int) articles.values().stream().filter(count -> count == 1).count();
        return new Figures(whole, without, articles.size(), alone, byArticle);
    }

    private static Set<String> lines(Explanation explanation) {
        Set<String> lines = new HashSet<>();
        explanation.sentences().forEach(sentence -> sentence.mentions()
                .forEach(mention -> lines.add(mention.phrase())));
        return lines;
    }

    private Dossier without(Set<String> lines) {
        List<DossierCondition> conditions = new ArrayList<>();
        for (DossierCondition condition : dossier.conditions()) {
            Map<String, Map<PhraseUse, List<Phrase>>> phrases = new LinkedHashMap<>();
            condition.phrases().forEach((language, uses) -> {
                Map<PhraseUse, List<Phrase>> kept = new EnumMap<>(PhraseUse.class);
                uses.forEach((use, listed) -> kept.put(
                        use,
                        listed.stream()
                                .filter(phrase -> !lines.contains(phrase.place()))
                                .toList()));
                phrases.put(language, kept);
            });
            conditions.add(condition.withPhrases(phrases));
        }
        return dossier.withConditions(conditions);
    }
}
