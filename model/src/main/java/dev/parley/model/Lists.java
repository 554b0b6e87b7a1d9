package dev.parley.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Immutable lists for records: a list that JSON leaves out is empty. */
final class Lists {
    private Lists() {}

    static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
