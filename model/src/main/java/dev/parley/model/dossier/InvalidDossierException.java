package dev.parley.model.dossier;

import java.util.List;
import java.util.stream.Collectors;

/** A dossier was refused: its message lists every problem, one a line. */
public final class InvalidDossierException extends RuntimeException {
    private final List<Problem> problems;

    public InvalidDossierException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** All that is wrong, in the order of the files. */
    public List<Problem> problems() {
        return problems;
    }
}
