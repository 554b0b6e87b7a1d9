package dev.parley.bench.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns LightGBM's text of a model, in which each tree is a block of {@code name=values}, to the lines that the engine reads. */
final class TreeText {
    private final List<String> signs;
    private final List<String> lines = new ArrayList<>();

    TreeText(String model, List<String> signs) {
        this.signs = signs;
        Map<String, String[]> block = new HashMap<>();
        boolean inTree = false;
        for (String line : model.split("\n", -1)) {
            if (line.startsWith("Tree=") || line.startsWith("end of trees")) {
                if (inTree) {
                    lines.add(tree(block));
                }
                block.clear();
                inTree = line.startsWith("Tree=");
            } else if (inTree && line.indexOf('=') > 0) {
                int at = line.indexOf('=');
                block.put(line.substring(0, at), line.substring(at + 1).split(" ", -1));
            }
        }
    }

    /** Splits and leaves of each tree, parted by a tabulator. */
    List<String> lines() {
        return lines;
    }

    private String tree(Map<String, String[]> block) {
        List<String> splits = new ArrayList<>();
        String[] features = block.getOrDefault("split_feature", new String[0]);
        for (int i = 0; i < features.length; i++) {
            if (features[i].isEmpty()) {
                continue;
            }
            splits.add(String.format(
                    Locale.ROOT,
                    "%s<=%.5g?%s:%s",
                    signs.get(Integer.parseInt(features[i])),
                    Double.parseDouble(of(block, "threshold", i)),
                    of(block, "left_child", i),
                    of(block, "right_child", i)));
        }
        List<String> leaves = new ArrayList<>();
        for (String leaf : block.getOrDefault("leaf_value", new String[0])) {
            leaves.add(String.format(Locale.ROOT, "%.5f", Double.parseDouble(leaf)));
        }
        return String.join(";", splits) + "\t" + String.join(";", leaves);
    }

    private static String of(Map<String, String[]> block, String name, int index) {
        String[] values = block.get(name);
        if (values == null || index >= values.length) {
            throw new IllegalStateException("a tree without " + name + " of split " + index);
        }
        return values[index];
    }
}
