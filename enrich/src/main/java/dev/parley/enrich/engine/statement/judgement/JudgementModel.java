package dev.parley.enrich.engine.statement.judgement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Weights of logistic regressions over clues, one for each class against the others, from {@code
 * language/<language>/judgement.tsv.gz}: a line
 * for each clue with its name and the weights of the classes, first that of no stance, then those of {@link Polarity} in
 * its order. Written by the trainer in {@code bench}; immutable.
 *
 * <p>Fan et al., LIBLINEAR: a library for large linear classification, JMLR 9 (2008).
 */
public final class JudgementModel {
    /** No stance and the three polarities. */
    static final int CLASSES = 1 + Polarity.values().length;

    private static final long NONE = -1;
    private static final String BIAS = "BIAS";

    private final long[] keys;
    private final float[] weights;
    private final float[] bias;

    private JudgementModel(Map<String, float[]> rows) {
        int places = Integer.highestOneBit(Math.max(1, rows.size())) << 2;
        this.keys = new long[places];
        this.weights = new float[places * CLASSES];
        this.bias = rows.getOrDefault(BIAS, new float[CLASSES]);
        Arrays.fill(keys, NONE);
        rows.forEach((name, row) -> {
            if (!name.equals(BIAS)) {
                long key = Clues.key(name);
                int place = place(key);
                keys[place] = key;
                System.arraycopy(row, 0, weights, place * CLASSES, CLASSES);
            }
        });
    }

    /** The model of a language; absent where none was trained. */
    static @Nullable JudgementModel load(String language) {
        String name = "language/" + language + "/judgement.tsv.gz";
        try (InputStream in = JudgementModel.class.getClassLoader().getResourceAsStream(name)) {
            return in == null ? null : read(new GZIPInputStream(in), name);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /**
     * Reads a model as text.
     *
     * @throws IllegalArgumentException where a line has too few or too many columns
     */
    public static JudgementModel read(InputStream in, String name) throws IOException {
        return new JudgementModel(rows(in, name));
    }

    private static Map<String, float[]> rows(InputStream in, String name) throws IOException {
        Map<String, float[]> rows = new HashMap<>();
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            String[] parts = line.split("\t", -1);
            if (parts.length != 1 + CLASSES) {
                throw new IllegalArgumentException(
                        name + ": '" + line + "' has " + parts.length + " columns, not " + (1 + CLASSES));
            }
            float[] row = new float[CLASSES];
            for (int i = 0; i < CLASSES; i++) {
                row[i] = Float.parseFloat(parts[i + 1]);
            }
            rows.put(parts[0], row);
        }
        return rows;
    }

    /** Where the key is, or the free place where it would be. */
    private int place(long key) {
        int mask = keys.length - 1;
        int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) & mask;
        while (keys[place] != NONE && keys[place] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }

    /** The probability of each class, one against the rest. */
    double[] weigh(Clues clues) {
        return logistic(sums(clues));
    }

    /** In whatever order, since the weights have three decimals: doubles hold all their sums. */
    private double[] sums(Clues clues) {
        Clues common = clues.common();
        double[] sums = common == null ? biases() : known(common).clone();
        for (int c = 0; c < clues.size(); c++) {
            add(clues.key(c), sums);
        }
        return sums;
    }

    private double[] known(Clues common) {
        double[] known = common.sums;
        if (known == null) {
            known = sums(common);
            common.sums = known;
        }
        return known;
    }

    private double[] biases() {
        double[] biases = new double[CLASSES];
        for (int i = 0; i < CLASSES; i++) {
            biases[i] = bias[i];
        }
        return biases;
    }

    private void add(long key, double[] sums) {
        int place = place(key);
        if (keys[place] != NONE) {
            for (int i = 0; i < CLASSES; i++) {
                sums[i] += weights[place * CLASSES + i];
            }
        }
    }

    private static double[] logistic(double[] sums) {
        double[] single = new double[CLASSES];
        double total = 0;
        for (int i = 0; i < CLASSES; i++) {
            single[i] = 1 / (1 + StrictMath.exp(-sums[i]));
            total += single[i];
        }
        for (int i = 0; i < CLASSES; i++) {
            single[i] /= total;
        }
        return single;
    }
}
