package dev.parley.enrich.engine.attribution;

import java.util.List;

/**
 * A word, or a verb with its particles, that marks something as said, believed, wanted or felt.
 *
 * @param lemma dictionary form, with particles
 * @param part what part of speech it is
 * @param frames bits of {@link Frame}: what may stand for the content
 * @param prior how often it is a cue at all where a frame fits
 * @param particles numbers of the words that must follow
 * @param with numbers of the prepositions that lead to the content
 */
record Cue(
        String lemma, CueClass type, Part part, int frames, double prior, List<Integer> particles, List<Integer> with) {
    Cue {
        particles = List.copyOf(particles);
        with = List.copyOf(with);
    }

    /** Parts of speech. */
    enum Part {
        VERB,
        NOUN,
        ADJECTIVE
    }

    boolean takes(int frame) {
        return (frames & frame) != 0;
    }
}
