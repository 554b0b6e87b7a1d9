package dev.parley.enrich.engine.venue;

import dev.parley.enrich.engine.phrase.WordForms;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Phrases;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.enrich.engine.text.Vocabulary;
import dev.parley.model.Mention;
import dev.parley.model.VenueId;
import dev.parley.model.VenueRole;
import dev.parley.model.VenueTag;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.Side;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds the places of a text and what is said of each as a place to meet: the frame around a name ties it to a meeting
 * ({@link MeetingFinder}), the phrases that govern the meeting give the role ({@link RoleReader}), and places in one
 * enumeration share it. Immutable once compiled.
 */
public final class VenueTagger {
    private record Key(VenueId id, VenueRole role) {}

    private final VenueLexicon words;
    private final PlaceNames names;
    private final MeetingFinder meetings;
    private final RoleReader roles;

    /** Compiles the names of a dossier's venues. Words are added to the vocabulary. */
    public VenueTagger(Dossier dossier, String language, WordForms forms, Phrases phrases, Vocabulary vocabulary) {
        words = new VenueLexicon(language, forms, vocabulary);
        names = new PlaceNames(dossier, phrases);
        meetings = new MeetingFinder(
                words,
                dossier.sides().stream().filter(Side::principal).map(Side::id).collect(Collectors.toSet()));
        roles = new RoleReader(words);
    }

    /** Ends the compilation. */
    public void freeze() {
        words.freeze();
    }

    /**
     * The venues of a text, one entry for each id and role.
     *
     * @param elsewhere whether a sentence is about another matter, so that its places are only places
     */
    public List<VenueTag> tag(Document document, Predicate<Sentence> elsewhere) {
        Map<Key, List<Mention>> found = new LinkedHashMap<>();
        Map<VenueId, String> title = new LinkedHashMap<>();
        Map<VenueId, List<Mention>> bywords = new LinkedHashMap<>();
        for (Sentence sentence : document.sentences()) {
            List<Place> places = sentence.kind().dropped() ? List.of() : names.in(document, sentence);
            boolean met = !places.isEmpty() && !elsewhere.test(sentence);
            SentenceCues cues = new SentenceCues(words, document, sentence);
            Set<VenueRole> last = Set.of();
            for (int p = 0; p < places.size(); p++) {
                Place place = places.get(p);
                last = met ? roles(cues, places, p, last) : Set.of();
                if (last.isEmpty() && met && meetings.isByword(document, sentence, place, places)) {
                    bywords.computeIfAbsent(place.venue().id(), key -> new ArrayList<>())
                            .add(document.mention(place.from(), place.to()));
                }
                title.put(place.venue().id(), place.venue().name());
                for (VenueRole role : last.isEmpty() ? Set.of(VenueRole.MENTIONED) : last) {
                    found.computeIfAbsent(new Key(place.venue().id(), role), key -> new ArrayList<>())
                            .add(document.mention(place.from(), place.to()));
                }
            }
        }
        bywords.forEach((id, mentions) -> held(found, id, mentions));
        List<VenueTag> tags = new ArrayList<>();
        found.forEach((key, mentions) ->
                tags.add(new VenueTag(key.id(), title.getOrDefault(key.id(), ""), key.role(), mentions)));
        return tags;
    }

    /** Where a text says nothing else of a place that is a byword for the talks there, they were held. */
    private static void held(Map<Key, List<Mention>> found, VenueId id, List<Mention> mentions) {
        boolean said =
                found.keySet().stream().anyMatch(key -> key.id().equals(id) && key.role() != VenueRole.MENTIONED);
        if (!said) {
            found.put(new Key(id, VenueRole.HELD), mentions);
            Key mentioned = new Key(id, VenueRole.MENTIONED);
            List<Mention> others = new ArrayList<>(found.getOrDefault(mentioned, List.of()));
            others.removeAll(mentions);
            if (others.isEmpty()) {
                found.remove(mentioned);
            } else {
                found.put(mentioned, others);
            }
        }
    }

    private Set<VenueRole> roles(SentenceCues cues, List<Place> places, int at, Set<VenueRole> last) {
        Document document = cues.document;
        Sentence sentence = cues.sentence;
        Place place = places.get(at);
        if (at > 0 && !last.isEmpty() && enumerated(document, sentence, places.get(at - 1), place)) {
            return last;
        }
        MeetingLink link = meetings.find(document, sentence, place, places);
        return link == null ? EnumSet.noneOf(VenueRole.class) : roles.roles(cues, place, link);
    }

    /** Whether only commas, articles and "and" or "or" part two names, and the second is not the adjective of a title. */
    private boolean enumerated(Document document, Sentence sentence, Place first, Place second) {
        for (int i = first.to(); i < second.from(); i++) {
            boolean joint = document.isMark(i, ',') || document.isMark(i, '(') || words.list.get(document.id(i));
            if (!joint && !words.article.get(document.id(i))) {
                return false;
            }
        }
        boolean adjective = second.to() < sentence.to()
                && document.isWord(second.to())
                && !words.ends.isEmpty()
                && !words.ends.get(document.id(second.to()));
        return second.from() > first.to() && !adjective;
    }
}
