package dev.parley.enrich.engine.language;

import dev.parley.enrich.engine.text.LanguageFile;
import dev.parley.enrich.engine.text.WordNormaliser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.jspecify.annotations.Nullable;

/**
 * Word forms by a dictionary of the morfologik project's format, as Apache Lucene's analysers for Ukrainian and Polish
 * have them. A word that it does not hold, often a name, loses its case ending instead.
 */
final class MorfologikWords implements WordNormaliser, Morphology {
    // Read once, however many dossiers and threads need it.
    private static final Map<String, Dictionary> DICTIONARIES = new ConcurrentHashMap<>();

    private final Script script;
    private final List<String> preferred;
    private final List<String> endings;
    private final int shortest;
    private final MorphologicalTags tags;
    // A lookup keeps the word it works on, so each thread has its own.
    private final ThreadLocal<DictionaryLookup> lookups;

    private MorfologikWords(LanguageFile file) {
        script = Script.of(file);
        preferred = file.words("preferred");
        endings = file.words("endings");
        shortest = (int) file.number("shortest_stem", 3);
        tags = new MorphologicalTags(file.sections("tags"));
        Dictionary dictionary = DICTIONARIES.computeIfAbsent(file.text("dictionary", ""), MorfologikWords::read);
        lookups = ThreadLocal.withInitial(() -> new DictionaryLookup(dictionary));
    }

    static WordAnalyser analyser(LanguageFile morphology) {
        MorfologikWords words = new MorfologikWords(morphology);
        return new WordAnalyser(words, words);
    }

    @Override
    public String normal(String folded) {
        if (!script.writes(folded)) {
            return folded;
        }
        String lemma = lemma(folded);
        return lemma != null ? lemma : withoutEnding(folded);
    }

    @Override
    public int of(String folded) {
        int features = 0;
        for (WordData data : lookups.get().lookup(folded)) {
            CharSequence tag = data.getTag();
            features |= tag == null ? 0 : tags.features(tag.toString());
        }
        return features;
    }

    /** The first lemma of the alphabet, those with a preferred ending before others. */
    private @Nullable String lemma(String word) {
        String first = null;
        boolean taken = false;
        for (WordData data : lookups.get().lookup(word)) {
            String lemma = String.valueOf(data.getStem());
            boolean better = preferred.stream().anyMatch(lemma::endsWith);
            if (first == null || (better && !taken) || (better == taken && lemma.compareTo(first) < 0)) {
                first = lemma;
                taken = better;
            }
        }
        return first;
    }

    private String withoutEnding(String word) {
        for (String ending : endings) {
            if (word.endsWith(ending) && word.length() - ending.length() >= shortest) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static Dictionary read(String name) {
        URL dictionary =
                name.isEmpty() ? null : MorfologikWords.class.getClassLoader().getResource(name);
        if (dictionary == null) {
            throw new IllegalStateException("class path lacks the morfologik dictionary '" + name
                    + "'; a language's morphology.yaml names it under 'dictionary', an artifact brings it");
        }
        try {
            return Dictionary.read(dictionary);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + dictionary, e);
        }
    }
}
