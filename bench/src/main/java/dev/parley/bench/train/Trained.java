package dev.parley.bench.train;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import dev.parley.enrich.engine.statement.judgement.JudgementModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Weights of every clue for every class: one logistic regression for each class against the others. */
final class Trained {
    private static final int CLASSES = 4;
    /** Clues met less often tell of one text only. */
    private static final int LEAST = 3;
    /** The inverse of the strength of L2 regularisation. */
    private static final double COST = 0.1;

    private static final double TOLERANCE = 0.001;
    /** Weights that round to nothing are left out. */
    private static final double NOTHING = 0.0005;

    private final List<String> names = new ArrayList<>();
    private final double[][] weights = new double[CLASSES][];

    Trained(List<Candidate> candidates) {
        List<Candidate> told =
                candidates.stream().filter(one -> one.label() >= 0).toList();
        Map<String, Integer> met = new TreeMap<>();
        told.forEach(
                one -> one.sighting().clues().stream().distinct().forEach(clue -> met.merge(clue, 1, Integer::sum)));
        met.values().removeIf(times -> times < LEAST);
        Map<String, Integer> index = new TreeMap<>();
        for (String name : met.keySet()) {
            names.add(name);
            index.put(name, names.size());
        }
        Feature[][] rows = told.stream().map(one -> row(one, index)).toArray(Feature[][]::new);
        for (int label = 0; label < CLASSES; label++) {
            weights[label] = train(told, rows, label);
        }
    }

    private Feature[] row(Candidate candidate, Map<String, Integer> index) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (String clue : candidate.sighting().clues()) {
            Integer place = index.get(clue);
            if (place != null) {
                counts.merge(place, 1, Integer::sum);
            }
        }
        counts.put(names.size() + 1, 1);
        return counts.entrySet().stream()
                .map(entry -> new FeatureNode(entry.getKey(), entry.getValue()))
                .toArray(Feature[]::new);
    }

    private double[] train(List<Candidate> told, Feature[][] rows, int label) {
        Problem problem = new Problem();
        problem.l = rows.length;
        problem.n = names.size() + 1;
        problem.x = rows;
        problem.y =
                told.stream().mapToDouble(one -> one.label() == label ? 1 : -1).toArray();
        Linear.disableDebugOutput();
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, TOLERANCE));
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        double[] found = model.getFeatureWeights().clone();
        for (int i = 0; i < found.length; i++) {
            found[i] *= sign;
        }
        return found;
    }

    /** The model as the engine uses it. */
    JudgementModel model() {
        StringWriter text = new StringWriter();
        try {
            write(text);
            return JudgementModel.read(
                    new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)), "trained");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the model as the engine reads it; answers how many clues it holds. */
    int write(Writer out) throws IOException {
        int written = 0;
        for (int i = 0; i <= names.size(); i++) {
            boolean bias = i == names.size();
            if (bias || matters(i)) {
                out.write(bias ? "BIAS" : names.get(i));
                for (int label = 0; label < CLASSES; label++) {
                    out.write(String.format(Locale.ROOT, "\t%.3f", weights[label][i]));
                }
                out.write('\n');
                written++;
            }
        }
        return written;
    }

    private boolean matters(int clue) {
        for (double[] ofClass : weights) {
            if (Math.abs(ofClass[clue]) >= NOTHING) {
                return true;
            }
        }
        return false;
    }
}
