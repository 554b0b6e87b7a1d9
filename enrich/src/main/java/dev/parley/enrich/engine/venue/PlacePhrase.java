package dev.parley.enrich.engine.venue;

import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Sentence;

/** The noun phrase that a place's name ends: "the western town of X", "the gilded X Palace". */
final class PlacePhrase {
    private static final int MODIFIERS = 4;

    private final VenueLexicon words;

    PlacePhrase(VenueLexicon words) {
        this.words = words;
    }

    /** The token before the phrase, a preposition where the phrase tells where; before the sentence where it opens it. */
    int before(Document document, Sentence sentence, Place place) {
        int at = place.from() - 1;
        boolean kind = false;
        while (at >= sentence.from() && words.article.get(document.id(at))) {
            boolean of = words.genitive.get(document.id(at));
            if (of && !(at > sentence.from() && words.article.get(document.id(at - 1)))) {
                break;
            }
            kind |= of;
            at--;
        }
        return kind || place.isSite() ? pastModifiers(document, sentence, at, place.isSite()) : at;
    }

    /** Passes over "western" and "Chinese" in "in the Chinese city of X", where an article and a preposition stand before. */
    private int pastModifiers(Document document, Sentence sentence, int at, boolean site) {
        int first = Math.max(sentence.from() + 1, at - MODIFIERS);
        for (int i = at; i >= first; i--) {
            boolean opens = words.definite.get(document.id(i));
            int outer = document.id(i - 1);
            if (opens && (words.preposition.get(outer) || (site && words.inside.get(outer)))) {
                return i - 1;
            }
            if (opens || !document.isWord(i) || words.bound.get(document.id(i))) {
                return at;
            }
        }
        return at;
    }

    /** Whether a hyphen makes the name part of a word: "X-based". */
    static boolean isPart(Document document, Sentence sentence, Place place) {
        int next = place.to() < sentence.to() && document.isMark(place.to(), '.') ? place.to() + 1 : place.to();
        return next + 1 < sentence.to()
                && document.isMark(next, '-')
                && !document.spaceBefore(next)
                && !document.spaceBefore(next + 1);
    }
}
