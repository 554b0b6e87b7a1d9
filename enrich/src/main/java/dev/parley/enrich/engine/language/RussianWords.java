package dev.parley.enrich.engine.language;

import dev.parley.enrich.engine.text.WordNormaliser;
import org.tartarus.snowball.ext.RussianStemmer;

/** Russian word forms by the Snowball stemmer (M. F. Porter's algorithm for Russian, as shipped with Apache Lucene). */
final class RussianWords implements WordNormaliser {
    private static final int SHORTEST = 4;

    // A stemmer keeps the word it works on, so each thread has its own.
    private final ThreadLocal<RussianStemmer> stemmers = ThreadLocal.withInitial(RussianStemmer::new);

    // The stemmer takes "-ov" for an ending of the plural, so that a name in -ov loses it in the nominative only.
    private static String withoutSuffix(String stem) {
        boolean name = stem.length() >= SHORTEST && (stem.endsWith("ов") || stem.endsWith("ев"));
        return name ? stem.substring(0, stem.length() - 2) : stem;
    }

    @Override
    public String normal(String folded) {
        if (!WordNormalisers.isCyrillic(folded)) {
            return folded;
        }
        RussianStemmer stemmer = stemmers.get();
        stemmer.setCurrent(folded);
        stemmer.stem();
        return withoutSuffix(stemmer.getCurrent());
    }
}
