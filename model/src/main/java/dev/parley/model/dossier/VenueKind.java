package dev.parley.model.dossier;

/** What kind of place a venue is. */
public enum VenueKind {
    CITY,
    SITE,
    REGION,
    COUNTRY
}
