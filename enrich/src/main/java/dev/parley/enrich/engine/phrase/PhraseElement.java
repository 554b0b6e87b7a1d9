package dev.parley.enrich.engine.phrase;

import java.util.List;

/** One part of a compiled phrase. */
sealed interface PhraseElement {
    /**
     * A word: one of the listed numbers, one that begins with one of the prefixes, or one written so.
     *
     * @param ids in ascending order
     * @param exact folded words of a language whose forms are brought to one, that must stand in this very form
     */
    record OneWord(List<Integer> ids, List<String> prefixes, List<String> exact) implements PhraseElement {}

    /** A mention of the actor, side or venue. */
    record OneMention(String id) implements PhraseElement {}

    /** Up to so many words. */
    record Skip(int max) implements PhraseElement {}
}
