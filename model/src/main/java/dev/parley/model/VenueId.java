package dev.parley.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The dossier's name of a place where a meeting can be held.
 *
 * <p>Refused with an {@link IllegalArgumentException} where the value is blank.
 */
public record VenueId(@JsonValue String value) implements Comparable<VenueId> {
    public VenueId {
        Ids.requireText("venue id", value);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static VenueId of(String value) {
        return new VenueId(value);
    }

    @Override
    public int compareTo(VenueId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
