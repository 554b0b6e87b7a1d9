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
import dev.parley.model.dossier.VenueKind;
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
    private static final int COUNTRY = 7;
    private static final int OPENING = 4;

    private record Key(VenueId id, VenueRole role) {}

    private final TokenTrie<Optional<DossierVenue>> names = new TokenTrie<>();
    private final Places places;
    private final BitSet meeting;
    private final BitSet noMeeting;
    private final BitSet place;
    private final BitSet article;
    private final BitSet within;
    private final BitSet held;
    private final BitSet nothing;
    private final BitSet proposed;
    private final BitSet refused;

    /** Compiles the names of a dossier's venues. Words are added to the vocabulary. */
    public VenueTagger(Dossier dossier, String language, Phrases phrases, Vocabulary vocabulary, Places places) {
        this.places = places;
        LanguageFile file = LanguageFile.read(language, "venues");
        meeting = set(file, "meeting", vocabulary);
        noMeeting = set(file, "no_meeting", vocabulary);
        place = set(file, "place", vocabulary);
        within = set(file, "within", vocabulary);
        article = set(file, "article", vocabulary);
        held = set(file, "held", vocabulary);
        nothing = set(file, "nothing", vocabulary);
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
            int lastEnd = -NEAR;
            VenueRole last = VenueRole.MENTIONED;
            while (at < sentence.to() && !sentence.kind().dropped()) {
                long match = document.isCapital(at) ? names.longest(document, at, sentence.to()) : 0;
                int end = match == 0 ? at + 1 : TokenTrie.end(match);
                if (match != 0 && names.value(match).isPresent()) {
                    DossierVenue venue = names.value(match).get();
                    VenueRole role = role(document, sentence, venue, at, end);
                    if (role == VenueRole.MENTIONED && at - lastEnd <= 2 && at > sentence.from()) {
                        role = last;
                    }
                    last = role;
                    lastEnd = end;
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

    private VenueRole role(Document document, Sentence sentence, DossierVenue venue, int from, int to) {
        int before = from - 1;
        while (before > sentence.from() && article.get(document.id(before))) {
            before--;
        }
        boolean located = before >= sentence.from()
                && (venue.kind() == VenueKind.COUNTRY ? within : place).get(document.id(before));
        boolean country =
                venue.kind() == VenueKind.COUNTRY || (venue.inSide() != null && venue.kind() == VenueKind.REGION);
        boolean compound = !country && to < sentence.to() && held.get(document.id(to));
        boolean listed = !country && places.isPlace(document, from, to);
        boolean owner = to < sentence.to() && document.text(to).equals("'s") && !country;
        if (!located && !compound && !listed && !owner) {
            return VenueRole.MENTIONED;
        }
        int reach = country ? COUNTRY : NEAR;
        if (!compound && !meets(document, sentence, from, reach)) {
            return VenueRole.MENTIONED;
        }
        if (near(document, sentence, from, refused, CLOSE)) {
            return VenueRole.REFUSED;
        }
        return near(document, sentence, from, proposed, CLOSE) ? VenueRole.PROPOSED : VenueRole.HELD;
    }

    /** Whether a word of meeting stands near, and nothing between says what else happens at the place. */
    private boolean meets(Document document, Sentence sentence, int at, int reach) {
        for (int i = at - 1; i >= Math.max(sentence.from(), at - reach); i--) {
            if (meeting.get(document.id(i))) {
                return !(i > 0 && noMeeting.get(document.id(i - 1)));
            }
            if (nothing.get(document.id(i))) {
                return false;
            }
        }
        boolean opening = at - sentence.from() <= OPENING;
        for (int i = at; opening && i < Math.min(sentence.to(), at + NEAR); i++) {
            if (meeting.get(document.id(i)) && !(i > 0 && noMeeting.get(document.id(i - 1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean near(Document document, Sentence sentence, int at, BitSet words, int reach) {
        for (int i = at - 1; i >= Math.max(sentence.from(), at - reach) && !document.isMark(i, ','); i--) {
            if (words.get(document.id(i))) {
                return true;
            }
        }
        return false;
    }
}
