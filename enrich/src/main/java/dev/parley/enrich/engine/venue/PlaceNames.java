package dev.parley.enrich.engine.venue;

import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Phrases;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.enrich.engine.text.TokenTrie;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.DossierVenue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The names of a dossier's venues, with the longer names in which they do not count. */
final class PlaceNames {
    private final TokenTrie<Optional<DossierVenue>> names = new TokenTrie<>();

    PlaceNames(Dossier dossier, Phrases phrases) {
        for (DossierVenue venue : dossier.venues()) {
            names.put(phrases.intern(venue.name()), Optional.of(venue));
            venue.aliases().forEach(alias -> names.put(phrases.intern(alias), Optional.of(venue)));
            venue.nativeNames().values().forEach(name -> names.put(phrases.intern(name), Optional.of(venue)));
            venue.never().forEach(name -> names.put(phrases.intern(name), Optional.empty()));
        }
    }

    /** The venues named in a sentence, in its order; the longest name wins. */
    List<Place> in(Document document, Sentence sentence) {
        List<Place> places = new ArrayList<>();
        int at = sentence.from();
        while (at < sentence.to()) {
            long match = document.isCapital(at) ? names.longest(document, at, sentence.to()) : 0;
            int end = match == 0 ? at + 1 : TokenTrie.end(match);
            if (match != 0 && names.value(match).isPresent()) {
                places.add(new Place(names.value(match).get(), at, end));
            }
            at = end;
        }
        return places;
    }
}
