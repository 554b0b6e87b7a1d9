package dev.parley.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

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

    @Override
    public int compareTo(SideId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
