package dev.parley.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The stable name of a statement: a replay of the same article under the same dossier gives the same one.
 *
 * <p>Refused with an {@link IllegalArgumentException} where the value is blank.
 */
public record StatementId(@JsonValue String value) implements Comparable<StatementId> {
    public StatementId {
        Ids.requireText("statement id", value);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static StatementId of(String value) {
        return new StatementId(value);
    }

    @Override
    public int compareTo(StatementId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
