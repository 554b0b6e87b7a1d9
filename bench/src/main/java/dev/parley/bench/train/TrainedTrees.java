package dev.parley.bench.train;

import com.microsoft.ml.lightgbm.PredictionType;
import dev.parley.model.Stance;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import java.io.IOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Boosted trees over the signs of cells, for each stance against all else. */
final class TrainedTrees implements AutoCloseable {
    private static final int ROUNDS = 80;
    private static final String PARAMETERS = "objective=binary learning_rate=0.06 num_leaves=8 min_data_in_leaf=20"
            + " lambda_l2=3 deterministic=true force_col_wise=true num_threads=1 seed=1 verbosity=-1";

    /**
     * A cell.
     *
     * @param stances those marked
     */
    record Row(int text, String cell, List<Double> values, List<Stance> stances) {}

    private final List<String> signs;
    private final Map<Stance, LGBMBooster> boosters = new EnumMap<>(Stance.class);

    TrainedTrees(List<Row> rows, List<String> signs) throws LGBMException {
        this.signs = signs;
        for (Stance stance : Stance.values()) {
            boosters.put(stance, train(rows, stance));
        }
    }

    private LGBMBooster train(List<Row> rows, Stance stance) throws LGBMException {
        float[] labels = new float[rows.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = rows.get(i).stances().contains(stance) ? 1 : 0;
        }
        try (LGBMDataset data =
                LGBMDataset.createFromMat(matrix(rows), rows.size(), signs.size(), true, PARAMETERS, null)) {
            data.setField("label", labels);
            LGBMBooster booster = LGBMBooster.create(data, PARAMETERS);
            for (int i = 0; i < ROUNDS; i++) {
                booster.updateOneIter();
            }
            return booster;
        }
    }

    private static double[] matrix(List<Row> rows) {
        return rows.stream()
                .flatMapToDouble(row -> row.values().stream().mapToDouble(Double::doubleValue))
                .toArray();
    }

    /** The probability of the stance in each row. */
    double[] probabilities(List<Row> rows, Stance stance) throws LGBMException {
        LGBMBooster booster = boosters.get(stance);
        return booster == null || rows.isEmpty()
                ? new double[rows.size()]
                : booster.predictForMat(
                        matrix(rows), rows.size(), signs.size(), true, PredictionType.C_API_PREDICT_NORMAL);
    }

    /** Writes the trees as the engine reads them; answers how many. */
    int write(Writer out) throws IOException, LGBMException {
        int written = 0;
        for (Map.Entry<Stance, LGBMBooster> entry : boosters.entrySet()) {
            String model = entry.getValue().saveModelToString(0, ROUNDS, LGBMBooster.FeatureImportanceType.SPLIT);
            for (String tree : new TreeText(model, signs).lines()) {
                out.write(entry.getKey() + "\t" + tree + "\n");
                written++;
            }
        }
        return written;
    }

    @Override
    public void close() {
        for (LGBMBooster booster : boosters.values()) {
            try {
                booster.close();
            } catch (LGBMException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
