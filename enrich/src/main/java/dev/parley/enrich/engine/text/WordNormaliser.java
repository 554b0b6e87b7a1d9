package dev.parley.enrich.engine.text;

/**
 * Brings the inflected forms of a word to one form, so that a name or cue listed once is found in every case and number.
 * Both what is listed and what is read pass through it. Shared between threads.
 */
@FunctionalInterface
public interface WordNormaliser {
    /** Leaves every word as it is. */
    WordNormaliser NONE = folded -> folded;

    /**
     * The form under which a word is looked up.
     *
     * @param folded the word as {@link Folding} gives it
     */
    String normal(String folded);
}
