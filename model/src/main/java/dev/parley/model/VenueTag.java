package dev.parley.model;

import java.util.List;

/** A place to meet found in an article: one entry per id and role. */
public record VenueTag(VenueId id, String name, VenueRole role, List<Mention> mentions) {
    public VenueTag {
        mentions = Lists.copy(mentions);
    }
}
