package dev.parley.model.dossier;

import dev.parley.model.VenueId;
import dev.parley.model.VenueRole;

/** A venue that an example must yield. */
public record ExpectedVenue(VenueId id, VenueRole role) {
    @Override
    public String toString() {
        return id + " " + role;
    }
}
