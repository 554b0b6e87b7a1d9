package dev.parley.enrich.engine.venue;

import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.NameForms;
import dev.parley.enrich.engine.text.Phrases;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.enrich.engine.text.TokenTrie;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.DossierVenue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The names of a dossier's venues, with the longer names in which they do not count. */
final class PlaceNames {
    private final TokenTrie<Optional<DossierVenue>> names = new TokenTrie<>();
    private final BitSet small = new BitSet();

    PlaceNames(Dossier dossier, Phrases phrases) {
        for (DossierVenue venue : dossier.venues()) {
            put(phrases, venue.name(), Optional.of(venue));
            venue.aliases().forEach(alias -> put(phrases, alias, Optional.of(venue)));
            venue.nativeNames().forEach((language, name) -> {
                NameForms.of(language).cases(name).forEach(form -> putForm(phrases, form, venue));
                put(phrases, name, Optional.of(venue));
            });
            venue.never().forEach(name -> put(phrases, name, Optional.empty()));
        }
    }

    /** Adds a case form, unless it is a name already. */
    private void putForm(Phrases phrases, String form, DossierVenue venue) {
        int[] words = phrases.intern(form);
        if (names.get(words, Optional.empty()).isEmpty()) {
            put(phrases, form, Optional.of(venue));
        }
    }

    /** Adds a name; one given in small letters, "chancellery", is found in small letters too. */
    private void put(Phrases phrases, String name, Optional<DossierVenue> venue) {
        int[] words = phrases.intern(name);
        names.put(words, venue);
        if (words.length > 0 && Character.isLowerCase(name.codePointAt(0))) {
            small.set(words[0]);
        }
    }

    /** The venues named in a sentence, in its order; the longest name wins. */
    List<Place> in(Document document, Sentence sentence) {
        List<Place> places = new ArrayList<>();
        int at = sentence.from();
        while (at < sentence.to()) {
            long match = document.isCapital(at) || small.get(document.id(at))
                    ? names.longest(document, at, sentence.to())
                    : 0;
            int end = match == 0 ? at + 1 : TokenTrie.end(match);
            if (match != 0 && names.value(match).isPresent()) {
                places.add(new Place(names.value(match).get(), at, end));
            }
            at = end;
        }
        return places;
    }
}
