package dev.parley.bench.train;

import dev.parley.enrich.engine.statement.Plainness;
import dev.parley.model.Stance;
import io.github.metarank.lightgbm4j.LGBMException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the judgement does on whole articles that it was not trained on, at several thresholds. */
final class CrossValidation {
    private static final double[][] THRESHOLDS = {
        {.05, .4},
        {.05, .45},
        {.05, .5},
        {.05, .6},
        {.1, .45},
        {.1, .6},
        {.2, .5},
        {.2, .6},
        {.3, .5},
        {.3, .6},
        {.4, .6}
    };

    private final List<SightedText> texts;
    private final List<TrainedTrees.Row> rows;
    private final List<String> signs;
    private final int folds;
    /** Statements with the probability that a model gave which had not seen their text. */
    private final Map<Integer, Map<String, Double>> judged = new LinkedHashMap<>();

    CrossValidation(List<SightedText> texts, List<TrainedTrees.Row> rows, List<String> signs, int folds) {
        this.texts = texts;
        this.rows = rows;
        this.signs = signs;
        this.folds = folds;
    }

    void print() throws LGBMException {
        for (int fold = 0; fold < folds; fold++) {
            judge(fold);
        }
        System.out.printf("articles not trained on (P R F): rules %s%n", score(Double.NaN, Double.NaN));
        for (double[] pair : THRESHOLDS) {
            System.out.printf("  keep %.2f, add %.2f: %s%n", pair[0], pair[1], score(pair[0], pair[1]));
        }
    }

    private void judge(int fold) throws LGBMException {
        List<TrainedTrees.Row> others =
                rows.stream().filter(row -> row.text() % folds != fold).toList();
        List<TrainedTrees.Row> own =
                rows.stream().filter(row -> row.text() % folds == fold).toList();
        try (TrainedTrees trees = new TrainedTrees(others, signs)) {
            for (Stance stance : Stance.values()) {
                double[] probabilities = trees.probabilities(own, stance);
                for (int i = 0; i < probabilities.length; i++) {
                    TrainedTrees.Row row = own.get(i);
                    judged.computeIfAbsent(row.text(), text -> new LinkedHashMap<>())
                            .put(row.cell() + " " + stance, probabilities[i]);
                }
            }
        }
    }

    private String score(double keep, double add) {
        int right = 0;
        int found = 0;
        int marked = 0;
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).whole()) {
                Set<String> wanted = texts.get(i).marked();
                Set<String> got = decided(i, keep, add);
                found += got.size();
                marked += wanted.size();
                got.retainAll(wanted);
                right += got.size();
            }
        }
        return String.format(
                "%.3f %.3f %.3f", (double) right / found, (double) right / marked, 2.0 * right / (found + marked));
    }

    private Set<String> decided(int text, double keep, double add) {
        Map<String, Plainness> believed = texts.get(text).believed();
        Set<String> decided = new HashSet<>(believed.keySet());
        if (Double.isNaN(keep)) {
            return decided;
        }
        Map<String, Double> all = judged.getOrDefault(text, Map.of());
        all.forEach((statement, probability) -> {
            String cell = statement.substring(0, statement.lastIndexOf(' ') + 1);
            boolean most = true;
            for (Stance stance : Stance.values()) {
                most &= all.getOrDefault(cell + stance, 0.0) <= probability;
            }
            Plainness told = believed.get(statement);
            if (told != null && probability < Math.max(keep, told.least())) {
                decided.remove(statement);
            } else if (most
                    && probability >= add
                    && believed.keySet().stream().noneMatch(one -> one.startsWith(cell))) {
                decided.add(statement);
            }
        });
        return decided;
    }
}
