package dev.parley.enrich.engine.phrase;

import java.util.List;
import java.util.Set;

/** One part of a compiled phrase. */
sealed interface PhraseElement {
    /**
     * A word: one of the listed numbers, or one that begins with one of the prefixes.
     *
     * @param ids not changed after compilation
     */
    record OneWord(Set<Integer> ids, List<String> prefixes) implements PhraseElement {}

    /** A mention of the actor, side or venue. */
    record OneMention(String id) implements PhraseElement {}

    /** Up to so many words. */
    record Skip(int max) implements PhraseElement {}
}
