package dev.parley.enrich.engine.statement.judgement;

import dev.parley.model.Stance;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Boosted regression trees that give a cell the probability of each stance, from {@code
 * language/<language>/verdicts.tsv.gz}: a line for each tree with its stance, its splits
 * ({@code sign<=threshold?yes:no}, parted by semicolons; yes and no are numbers of splits, or leaves where negative, the
 * first -1) and its leaves. Written by the trainer in {@code bench}; immutable.
 *
 * <p>Friedman, Greedy function approximation: a gradient boosting machine, Annals of Statistics 29 (2001); Ke et al.,
 * LightGBM: a highly efficient gradient boosting decision tree, NIPS 2017.
 */
final class VerdictTrees {
    /** A tree as arrays: the sign of each split, its threshold, where to go, and what the leaves say. */
    private static final class Tree {
        private final int[] signs;
        private final double[] thresholds;
        private final int[] yes;
        private final int[] no;
        private final double[] leaves;

        Tree(int splits, int leaves) {
            this.signs = new int[splits];
            this.thresholds = new double[splits];
            this.yes = new int[splits];
            this.no = new int[splits];
            this.leaves = new double[leaves];
        }

        double weigh(IntToDoubleFunction values) {
            int at = signs.length == 0 ? -1 : 0;
            while (at >= 0) {
                at = values.applyAsDouble(signs[at]) <= thresholds[at] ? yes[at] : no[at];
            }
            return leaves[-1 - at];
        }

        double most() {
            return Arrays.stream(leaves).max().orElse(0);
        }

        double fewest() {
            return Arrays.stream(leaves).min().orElse(0);
        }
    }

    /** All trees of a stance. */
    private static final class Forest {
        private final List<Tree> trees = new ArrayList<>();
        /** The most and the least that the trees from a place on can still add. */
        private double[] most = new double[1];

        private double[] fewest = new double[1];

        void add(Tree tree) {
            trees.add(tree);
            most = new double[trees.size() + 1];
            fewest = new double[trees.size() + 1];
            for (int i = trees.size() - 1; i >= 0; i--) {
                most[i] = most[i + 1] + trees.get(i).most();
                fewest[i] = fewest[i + 1] + trees.get(i).fewest();
            }
        }

        /**
         * The sum of what the trees say; less than every number where it cannot reach the least, more than every number
         * where it cannot stay below the enough.
         */
        double weigh(IntToDoubleFunction values, double least, double enough) {
            double sum = 0;
            for (int i = 0; i < trees.size(); i++) {
                if (sum + most[i] < least) {
                    return Double.NEGATIVE_INFINITY;
                }
                if (sum + fewest[i] > enough) {
                    return Double.POSITIVE_INFINITY;
                }
                sum += trees.get(i).weigh(values);
            }
            return sum;
        }
    }

    // Far more than what rounding can add to a sum of some hundred leaves.
    private static final double ROUNDING = 1e-6;

    private final List<String> names = new ArrayList<>();
    private final List<Sign> signs = new ArrayList<>();
    private final Map<Stance, Forest> forests = new EnumMap<>(Stance.class);

    private VerdictTrees() {}

    /** Those of a language; absent where none were trained. */
    static @Nullable VerdictTrees load(String language) {
        String name = "language/" + language + "/verdicts.tsv.gz";
        try (InputStream in = VerdictTrees.class.getClassLoader().getResourceAsStream(name)) {
            return in == null ? null : read(new GZIPInputStream(in), name);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /**
     * Reads trees as text.
     *
     * @throws IllegalArgumentException where a line is none, naming it
     */
    static VerdictTrees read(InputStream in, String name) throws IOException {
        VerdictTrees read = new VerdictTrees();
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            try {
                String[] parts = line.split("\t", -1);
                read.forests
                        .computeIfAbsent(Stance.valueOf(parts[0]), stance -> new Forest())
                        .add(read.tree(parts[1], parts[2]));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new IllegalArgumentException(name + ":" + number + ": " + e.getMessage(), e);
            }
        }
        return read;
    }

    private Tree tree(String splits, String leaves) {
        String[] each = splits.isEmpty() ? new String[0] : splits.split(";", -1);
        String[] said = leaves.split(";", -1);
        Tree tree = new Tree(each.length, said.length);
        for (int i = 0; i < each.length; i++) {
            int compare = each[i].lastIndexOf("<=");
            String[] numbers = each[i].substring(compare + 2).split("[?:]", -1);
            tree.signs[i] = index(each[i].substring(0, compare));
            tree.thresholds[i] = Double.parseDouble(numbers[0]);
            tree.yes[i] = Integer.parseInt(numbers[1]);
            tree.no[i] = Integer.parseInt(numbers[2]);
        }
        for (int i = 0; i < said.length; i++) {
            tree.leaves[i] = Double.parseDouble(said[i]);
        }
        return tree;
    }

    private int index(String name) {
        int known = names.indexOf(name);
        if (known >= 0) {
            return known;
        }
        signs.add(Sign.of(name));
        names.add(name);
        return names.size() - 1;
    }

    /** What is to be known of a cell, in the order of the numbers by which {@link #weigh} asks. */
    List<Sign> signs() {
        return signs;
    }

    /**
     * The probability of a stance.
     *
     * @param values of the signs, by their numbers
     * @param least a probability below this is told as 0, which spares asking the rest of the trees
     */
    double weigh(Stance stance, IntToDoubleFunction values, double least) {
        Forest forest = forests.get(stance);
        if (forest == null) {
            return 0;
        }
        double probability = logistic(forest.weigh(values, logit(least) - ROUNDING, Double.POSITIVE_INFINITY));
        return probability < least ? 0 : probability;
    }

    /** Whether the probability of a stance is that high, which is mostly known before all trees have been asked. */
    boolean reaches(Stance stance, IntToDoubleFunction values, double least) {
        Forest forest = forests.get(stance);
        double limit = logit(least);
        return forest != null && logistic(forest.weigh(values, limit - ROUNDING, limit + ROUNDING)) >= least;
    }

    private static double logit(double probability) {
        return Math.log(probability / (1 - probability));
    }

    private static double logistic(double sum) {
        return 1 / (1 + StrictMath.exp(-sum));
    }
}
