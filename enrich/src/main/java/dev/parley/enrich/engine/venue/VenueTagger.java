package dev.parley.enrich.engine.venue;

import dev.parley.enrich.engine.actor.Places;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.LanguageFile;
import dev.parley.enrich.engine.text.Phrases;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.enrich.engine.text.TokenTrie;
import dev.parley.enrich.engine.text.Vocabulary;
import dev.parley.model.Mention;
import dev.parley.model.VenueId;
import dev.parley.model.VenueRole;
import dev.parley.model.VenueTag;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.DossierVenue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the places of a text and what is said of each as a place to meet. Immutable once compiled. */
public final class VenueTagger {
    private static final int NEAR = 14;
    private static final int CLOSE = 10;

    private record Key(VenueId id, VenueRole role) {}

    private final TokenTrie<Optional<DossierVenue>> names = new TokenTrie<>();
    private final Places places;
    private final BitSet meeting;
    private final BitSet noMeeting;
    private final BitSet place;
    private final BitSet proposed;
    private final BitSet refused;

    /** Compiles the names of a dossier's venues. Words are added to the vocabulary. */
    public VenueTagger(Dossier dossier, String language, Phrases phrases, Vocabulary vocabulary, Places places) {
        this.places = places;
        LanguageFile file = LanguageFile.read(language, "venues");
        meeting = set(file, "meeting", vocabulary);
        noMeeting = set(file, "no_meeting", vocabulary);
        place = set(file, "place", vocabulary);
        proposed = set(file, "proposed", vocabulary);
        refused = set(file, "refused", vocabulary);
        for (DossierVenue venue : dossier.venues()) {
            names.put(phrases.intern(venue.name()), Optional.of(venue));
            venue.aliases().forEach(alias -> names.put(phrases.intern(alias), Optional.of(venue)));
            venue.nativeNames().values().forEach(name -> names.put(phrases.intern(name), Optional.of(venue)));
            venue.never().forEach(name -> names.put(phrases.intern(name), Optional.empty()));
        }
    }

    private static BitSet set(LanguageFile file, String key, Vocabulary vocabulary) {
        BitSet set = new BitSet();
        file.words(key).forEach(word -> set.set(vocabulary.intern(word)));
        return set;
    }

    /** The venues of a text, one entry for each id and role. */
    public List<VenueTag> tag(Document document) {
        Map<Key, List<Mention>> found = new LinkedHashMap<>();
        Map<VenueId, String> title = new LinkedHashMap<>();
        for (Sentence sentence : document.sentences()) {
            int at = sentence.from();
            while (at < sentence.to() && !sentence.kind().dropped()) {
                long match = document.isCapital(at) ? names.longest(document, at, sentence.to()) : 0;
                int end = match == 0 ? at + 1 : TokenTrie.end(match);
                if (match != 0 && names.value(match).isPresent()) {
                    DossierVenue venue = names.value(match).get();
                    VenueRole role = role(document, sentence, at, end);
                    title.put(venue.id(), venue.name());
                    found.computeIfAbsent(new Key(venue.id(), role), key -> new ArrayList<>())
                            .add(document.mention(at, end));
                }
                at = end;
            }
        }
        List<VenueTag> tags = new ArrayList<>();
        found.forEach((key, mentions) ->
                tags.add(new VenueTag(key.id(), title.getOrDefault(key.id(), ""), key.role(), mentions)));
        return tags;
    }

    private VenueRole role(Document document, Sentence sentence, int from, int to) {
        boolean before = from > sentence.from() && place.get(document.id(from - 1));
        boolean article =
                from - 1 > sentence.from() && place.get(document.id(from - 2)) && !document.isCapital(from - 1);
        boolean compound = to < sentence.to() && meeting.get(document.id(to));
        boolean listed = places.isPlace(document, from, to);
        if (!before && !article && !compound && !listed) {
            return VenueRole.MENTIONED;
        }
        if (!meets(document, sentence, from)) {
            return VenueRole.MENTIONED;
        }
        if (near(document, sentence, from, refused, CLOSE / 2)) {
            return VenueRole.REFUSED;
        }
        return near(document, sentence, from, proposed, CLOSE) ? VenueRole.PROPOSED : VenueRole.HELD;
    }

    private boolean meets(Document document, Sentence sentence, int at) {
        for (int i = Math.max(sentence.from(), at - NEAR); i < Math.min(sentence.to(), at + NEAR); i++) {
            if (meeting.get(document.id(i)) && !(i > 0 && noMeeting.get(document.id(i - 1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean near(Document document, Sentence sentence, int at, BitSet words, int reach) {
        for (int i = Math.max(sentence.from(), at - reach); i < at; i++) {
            if (words.get(document.id(i))) {
                return true;
            }
        }
        return false;
    }
}
