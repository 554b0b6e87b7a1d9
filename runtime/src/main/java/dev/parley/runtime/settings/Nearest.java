package dev.parley.runtime.settings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;

/** The setting that somebody who mistyped one may have meant. */
final class Nearest {
    private Nearest() {}

    static String to(String key) {
        return Arrays.stream(Setting.values())
                .map(Setting::key)
                .min(Comparator.comparingInt(known -> distance(known, key)))
                .map(Objects::requireNonNull)
                .orElseThrow();
    }

    /** The Levenshtein distance. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
