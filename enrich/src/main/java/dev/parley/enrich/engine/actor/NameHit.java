package dev.parley.enrich.engine.actor;

import dev.parley.enrich.engine.actor.Naming.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words that stand in the index of names, before it is decided whom they name. */
record NameHit(int from, int to, List<Naming> namings) {
    /** The namings of one kind. */
    List<Naming> of(Kind kind) {
        List<Naming> some = new ArrayList<>(namings.size());
        for (Naming naming : namings) {
            if (naming.kind() == kind) {
                some.add(naming);
            }
        }
        return some;
    }

    /** The first naming of one kind. */
    Optional<Naming> first(Kind kind) {
        for (Naming naming : namings) {
            if (naming.kind() == kind) {
                return Optional.of(naming);
            }
        }
        return Optional.empty();
    }

    boolean has(Kind kind) {
        for (Naming naming : namings) {
            if (naming.kind() == kind) {
                return true;
            }
        }
        return false;
    }
}
