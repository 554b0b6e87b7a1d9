package dev.parley.bench.train;

import dev.parley.enrich.engine.Analyser;
import dev.parley.enrich.engine.statement.judgement.JudgementModel;
import dev.parley.enrich.engine.statement.judgement.Sightings;
import dev.parley.model.Stance;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.DossierLoader;
import io.github.metarank.lightgbm4j.LGBMException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * Trains the judgement of one language on invented texts: {@code JudgementTrainer DOSSIER TEXTS LANGUAGE TITLE FOLDER}.
 * The rules of the engine are clues among others, so that it has to be trained anew after they have changed much.
 *
 * <p>The trees learn from probabilities that a model gave which had not seen the text (stacked generalisation; Wolpert,
 * Neural Networks 5, 1992). How the whole does on texts it was not trained on is printed.
 */
public final class JudgementTrainer {
    private static final int FOLDS = 5;

    private final List<SightedText> texts;
    private final List<String> signs = Signs.all();
    private final List<TrainedTrees.Row> rows = new ArrayList<>();

    private JudgementTrainer(List<SightedText> texts) {
        this.texts = texts;
    }

    public static void main(String[] args) throws IOException, LGBMException {
        if (args.length != 5) {
            System.err.println(
                    "JudgementTrainer DOSSIER TEXTS LANGUAGE TITLE FOLDER: a dossier's folder, a folder of *.jsonl,"
                            + " the language, a title for snippets, the folder to write into; got " + args.length
                            + " arguments");
            System.exit(2);
        }
        Dossier dossier = DossierLoader.load(Path.of(args[0]));
        Analyser analyser = Analyser.of(dossier);
        List<SightedText> texts = new ArrayList<>();
        for (MarkedText text : MarkedText.all(Path.of(args[1]), args[2], args[3])) {
            SightedText sighted = SightedText.of(analyser, text);
            if (sighted != null) {
                texts.add(sighted);
            }
        }
        new JudgementTrainer(texts).train(Path.of(args[4]));
    }

    private void train(Path folder) throws IOException, LGBMException {
        tell();
        for (int fold = 0; fold < FOLDS; fold++) {
            JudgementModel model = new Trained(candidates(fold)).model();
            for (int i = fold; i < texts.size(); i += FOLDS) {
                rows(i, model);
            }
        }
        new CrossValidation(texts, rows, signs, FOLDS).print();
        try (Writer out = writer(folder.resolve("judgement.tsv.gz"))) {
            System.out.printf("%d clues written%n", new Trained(candidates(-1)).write(out));
        }
        try (TrainedTrees trees = new TrainedTrees(rows, signs);
                Writer out = writer(folder.resolve("verdicts.tsv.gz"))) {
            System.out.printf("%d trees written%n", trees.write(out));
        }
    }

    /** Of all texts but those of one fold. */
    private List<Candidate> candidates(int without) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (i % FOLDS != without) {
                candidates.addAll(texts.get(i).candidates());
            }
        }
        return candidates;
    }

    private void rows(int text, JudgementModel model) {
        Set<String> marked = texts.get(text).marked();
        for (Sightings.Row row : texts.get(text).sightings().rows(model, signs)) {
            String cell = row.side() + " " + row.condition();
            List<Stance> stances = Arrays.stream(Stance.values())
                    .filter(stance -> marked.contains(cell + " " + stance))
                    .toList();
            rows.add(new TrainedTrees.Row(text, cell, row.values(), stances));
        }
    }

    private void tell() {
        int[] labels = new int[5];
        candidates(-1).forEach(one -> labels[1 + one.label()]++);
        System.out.printf(
                "%d texts, %d candidates: %d no stance, %d wants, %d grants, %d refuses, %d not told%n",
                texts.size(), Arrays.stream(labels).sum(), labels[1], labels[2], labels[3], labels[4], labels[0]);
    }

    private static Writer writer(Path file) throws IOException {
        return new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8);
    }
}
