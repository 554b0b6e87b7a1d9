package dev.parley.enrich.engine.venue;

import dev.parley.model.dossier.DossierVenue;
import dev.parley.model.dossier.VenueKind;

/**
 * A venue's name in a text.
 *
 * @param from its first token
 * @param to one past its last token
 */
record Place(DossierVenue venue, int from, int to) {
    boolean isCountry() {
        return venue.kind() == VenueKind.COUNTRY;
    }

    boolean isSite() {
        return venue.kind() == VenueKind.SITE;
    }
}
