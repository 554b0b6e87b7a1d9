package dev.parley.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The dossier's name of a condition, the proposition that sides require, accept or reject.
 *
 * <p>Refused with an {@link IllegalArgumentException} where the value is blank or holds the key separator.
 */
public record ConditionId(@JsonValue String value) implements Comparable<ConditionId> {
    public ConditionId {
        Ids.requireKeyPart("condition id", value);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ConditionId of(String value) {
        return new ConditionId(value);
    }

    // Compared for each mention of a text; the one that records are given is slow until it is compiled.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof ConditionId id && value.equals(id.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(ConditionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
