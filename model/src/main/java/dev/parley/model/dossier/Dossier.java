package dev.parley.model.dossier;

import dev.parley.model.DossierStamp;
import dev.parley.model.SideId;
import java.util.List;

/**
 * All that is known of one case. Immutable; the references between its parts have been checked.
 *
 * @param id the name of the case, also its folder's
 * @param languages in which texts of the case are read
 * @param sides in the order of the table
 * @param mediators sides whose report of another side's position is believed
 * @param groups formats in which sides meet
 * @param elsewhere names of other conflicts
 * @param hash of all files but the examples: the same hash, the same knowledge
 */
public record Dossier(
        String id,
        String name,
        List<String> languages,
        List<Side> sides,
        List<SideId> mediators,
        List<Group> groups,
        List<String> elsewhere,
        List<Voice> voices,
        List<Title> titles,
        List<DossierActor> actors,
        List<DossierVenue> venues,
        List<DossierCondition> conditions,
        List<Example> examples,
        String hash) {
    public Dossier {
        languages = List.copyOf(languages);
        sides = List.copyOf(sides);
        mediators = List.copyOf(mediators);
        groups = List.copyOf(groups);
        elsewhere = List.copyOf(elsewhere);
        voices = List.copyOf(voices);
        titles = List.copyOf(titles);
        actors = List.copyOf(actors);
        venues = List.copyOf(venues);
        conditions = List.copyOf(conditions);
        examples = List.copyOf(examples);
    }

    /** The same with other conditions, for measuring; it keeps the hash of the whole. */
    public Dossier withConditions(List<DossierCondition> others) {
        return new Dossier(
                id, name, languages, sides, mediators, groups, elsewhere, voices, titles, actors, venues, others,
                examples, hash);
    }

    /** What records carry to say which knowledge they were made with. */
    public DossierStamp stamp() {
        return new DossierStamp(id, hash);
    }
}
