package dev.parley.model;

/** What a text says of a place as a place to meet. */
public enum VenueRole {
    /** A meeting took place, takes place or is scheduled there. */
    HELD,
    /** Somebody proposes, offers or demands to meet there. */
    PROPOSED,
    /** Somebody refuses to meet there. */
    REFUSED,
    /** Named as a place, in none of the roles above. */
    MENTIONED
}
