package dev.parley.aggregate.position;

import dev.parley.model.Speaker;

/** How much a speaker's word weighs where two are said at the same moment; the dossier ranks its actors. */
@FunctionalInterface
public interface Seniority {
    /** The rank: more is more senior, 0 for somebody whom the dossier does not list. */
    int of(Speaker speaker);
}
