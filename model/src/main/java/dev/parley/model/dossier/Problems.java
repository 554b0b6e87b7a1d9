package dev.parley.model.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What has been found wrong so far. */
final class Problems {
    private final List<Problem> found = new ArrayList<>();

    void add(String file, int line, String message) {
        Problem problem = new Problem(file, line, message);
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    /** Ends the reading where anything was wrong. */
    void refuse() {
        if (!found.isEmpty()) {
            found.sort(Comparator.comparing(Problem::file).thenComparing(Problem::line));
            throw new InvalidDossierException(found);
        }
    }
}
