package dev.parley.enrich.engine.language;

import dev.parley.enrich.engine.text.LanguageFile;
import dev.parley.enrich.engine.text.WordNormaliser;
import java.util.List;
import org.tartarus.snowball.SnowballStemmer;

/** Word forms by one of the Snowball stemmers (M. F. Porter's algorithms, as shipped with Apache Lucene) and by their endings. */
final class SnowballWords implements WordNormaliser {
    private static final String STEMMERS = "org.tartarus.snowball.ext.";

    private final Script script;
    private final List<String> suffixes;
    private final int shortest;
    // A stemmer keeps the word it works on, so each thread has its own.
    private final ThreadLocal<SnowballStemmer> stemmers;

    private SnowballWords(LanguageFile file, Script script) {
        this.script = script;
        suffixes = file.words("suffixes");
        shortest = (int) file.number("shortest_stem", 4);
        String name = file.text("stemmer", "");
        stemmers = ThreadLocal.withInitial(() -> stemmer(name));
    }

    static WordAnalyser analyser(LanguageFile morphology) {
        Script script = Script.of(morphology);
        return new WordAnalyser(new SnowballWords(morphology, script), new EndingMorphology(morphology, script));
    }

    @Override
    public String normal(String folded) {
        if (!script.writes(folded)) {
            return folded;
        }
        SnowballStemmer stemmer = stemmers.get();
        stemmer.setCurrent(folded);
        stemmer.stem();
        return withoutSuffix(stemmer.getCurrent());
    }

    // Where a stemmer takes the end of a name for an ending, the name would lose it in one of its cases only.
    private String withoutSuffix(String stem) {
        for (String suffix : suffixes) {
            if (stem.length() >= shortest && stem.endsWith(suffix)) {
                return stem.substring(0, stem.length() - suffix.length());
            }
        }
        return stem;
    }

    private static SnowballStemmer stemmer(String name) {
        try {
            Class<?> stemmer = Class.forName(STEMMERS + name + "Stemmer");
            return (SnowballStemmer) stemmer.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "no Snowball stemmer '" + name + "'; allowed are the classes of " + STEMMERS + " without 'Stemmer'",
                    e);
        }
    }
}
