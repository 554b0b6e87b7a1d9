package dev.parley.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The dossier's name of a person, state or organisation, for example a first name and a surname joined by a hyphen.
 *
 * <p>Refused with an {@link IllegalArgumentException} where the value is blank.
 */
public record ActorId(@JsonValue String value) implements Comparable<ActorId> {
    public ActorId {
        Ids.requireText("actor id", value);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ActorId of(String value) {
        return new ActorId(value);
    }

    // Compared for each mention of a text; the one that records are given is slow until it is compiled.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof ActorId id && value.equals(id.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(ActorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
