package dev.parley.enrich.engine.language;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What the form of a word may express, as bits of one number: a form keeps every reading that it allows. */
public final class WordFeature {
    /** A noun or adjective that may be a subject. */
    public static final int NOMINATIVE = 1;

    /** A noun or adjective that may be a direct object. */
    public static final int ACCUSATIVE = 1 << 1;

    /** A noun or adjective in a case that is neither. */
    public static final int OBLIQUE = 1 << 2;

    /** A verb with a person or a past. */
    public static final int FINITE = 1 << 3;

    public static final int INFINITIVE = 1 << 4;

    /** A verb whose subject is "I" or "we". */
    public static final int FIRST = 1 << 5;

    /** A verb whose subject is more than one. */
    public static final int PLURAL = 1 << 6;

    /** A noun, as against an adjective. */
    public static final int NOUN = 1 << 7;

    private static final Map<String, Integer> NAMES = Map.of(
            "nominative", NOMINATIVE,
            "accusative", ACCUSATIVE,
            "oblique", OBLIQUE,
            "finite", FINITE,
            "infinitive", INFINITIVE,
            "first", FIRST,
            "plural", PLURAL,
            "noun", NOUN);

    private WordFeature() {}

    /**
     * The features of these names.
     *
     * @throws IllegalArgumentException for a name that is none's
     */
    static int of(List<String> names) {
        int features = 0;
        for (String name : names) {
            Integer feature = NAMES.get(name);
            if (feature == null) {
                throw new IllegalArgumentException(
                        "no feature of words is '" + name + "'; allowed are " + new TreeSet<>(NAMES.keySet()));
            }
            features |= feature;
        }
        return features;
    }
}
