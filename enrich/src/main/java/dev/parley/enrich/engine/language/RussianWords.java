package dev.parley.enrich.engine.language;

import dev.parley.enrich.engine.text.WordNormaliser;
import org.tartarus.snowball.ext.RussianStemmer;

/** Russian word forms by the Snowball stemmer (M. F. Porter's algorithm for Russian, as shipped with Apache Lucene). */
final class RussianWords implements WordNormaliser {
    // A stemmer keeps the word it works on, so each thread has its own.
    private final ThreadLocal<RussianStemmer> stemmers = ThreadLocal.withInitial(RussianStemmer::new);

    @Override
    public String normal(String folded) {
        if (!WordNormalisers.isCyrillic(folded)) {
            return folded;
        }
        RussianStemmer stemmer = stemmers.get();
        stemmer.setCurrent(folded);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
