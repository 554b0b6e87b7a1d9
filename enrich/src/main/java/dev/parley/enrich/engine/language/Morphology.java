package dev.parley.enrich.engine.language;

/** Tells what the form of a word may express. Safe for use by several threads. */
@FunctionalInterface
public interface Morphology {
    /** Knows nothing. */
    Morphology NONE = word -> 0;

    /**
     * The {@link WordFeature features} that the form may have; 0 for a word that is not known.
     *
     * @param folded the word in lower case
     */
    int of(String folded);
}
