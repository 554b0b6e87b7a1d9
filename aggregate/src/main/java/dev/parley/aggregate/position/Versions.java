package dev.parley.aggregate.position;

import dev.parley.model.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that was ever read of one statement: its revisions and retractions. */
final class Versions {
    private final List<Fact> all = new ArrayList<>(1);

    /** Adds a version; answers whether it was new. */
    boolean add(Fact fact) {
        return !holds(fact.statement()) && all.add(fact);
    }

    boolean holds(Statement statement) {
        return all.stream().anyMatch(known -> known.statement().equals(statement));
    }

    List<Fact> all() {
        return all;
    }

    /** What the statement is by what had been seen at a time, where it was not taken back by then. */
    Optional<Fact> asserted(Instant knownAt) {
        return all.stream()
                .filter(fact -> !fact.seen().isAfter(knownAt))
                .max(Fact.BY_VERSION)
                .filter(fact -> !fact.statement().isRetraction());
    }
}
