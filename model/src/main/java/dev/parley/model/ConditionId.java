package dev.parley.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

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

    @Override
    public int compareTo(ConditionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
