package dev.parley.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The dossier's name of one side of the conflict or of a third party whose terms count.
 *
 * <p>Refused with an {@link IllegalArgumentException} where the value is blank or holds the key separator.
 */
public record SideId(@JsonValue String value) implements Comparable<SideId> {
    public SideId {
        Ids.requireKeyPart("side id", value);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SideId of(String value) {
        return new SideId(value);
    }

    // Compared for each mention of a text; the one that records are given is slow until it is compiled.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof SideId id && value.equals(id.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(SideId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
