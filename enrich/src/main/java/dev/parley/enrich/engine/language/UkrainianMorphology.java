package dev.parley.enrich.engine.language;

import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/** The tags of the dict_uk project's dictionary: "verb:perf:past:m", "noun:inanim:f:v_naz". */
final class UkrainianMorphology implements Morphology {
    private final Dictionary dictionary;
    // A lookup keeps the word it works on, so each thread has its own.
    private final ThreadLocal<DictionaryLookup> lookups;

    UkrainianMorphology(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.lookups = ThreadLocal.withInitial(() -> new DictionaryLookup(this.dictionary));
    }

    @Override
    public int of(String folded) {
        int features = 0;
        for (WordData data : lookups.get().lookup(folded)) {
            CharSequence tags = data.getTag();
            for (String tag : tags == null ? new String[0] : tags.toString().split("\\|")) {
                features |= tag.startsWith("verb") ? verb(tag) : nominal(tag);
            }
        }
        return features;
    }

    private static int verb(String tag) {
        if (tag.endsWith(":inf") || tag.contains(":inf:")) {
            return WordFeature.INFINITIVE;
        }
        if (tag.contains(":impr")) {
            return 0;
        }
        int first = tag.contains(":1") ? WordFeature.FIRST : 0;
        int plural = tag.contains(":p:") || tag.endsWith(":p") ? WordFeature.PLURAL : 0;
        return WordFeature.FINITE | first | plural;
    }

    private static int nominal(String tag) {
        int noun = tag.startsWith("noun") ? WordFeature.NOUN : 0;
        if (tag.contains("v_naz")) {
            return noun | WordFeature.NOMINATIVE;
        }
        if (tag.contains("v_zna")) {
            return noun | WordFeature.ACCUSATIVE;
        }
        return tag.contains("v_kly") || !tag.contains(":v_") ? 0 : noun | WordFeature.OBLIQUE;
    }
}
