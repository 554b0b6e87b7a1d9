package dev.parley.enrich.engine.language;

import dev.parley.enrich.engine.text.WordNormaliser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.jspecify.annotations.Nullable;

/**
 * Ukrainian word forms by the dictionary of the dict_uk project (the artifact morfologik-ukrainian-search that Apache
 * Lucene's Ukrainian analyser uses). A word that it does not hold, often a name, loses its case ending instead.
 */
final class UkrainianWords implements WordNormaliser {
    private static final String DICTIONARY = "ua/net/nlp/ukrainian.dict";
    private static final int SHORTEST_STEM = 3;
    // Case endings of nouns and adjectives, the longest first; from school grammars.
    private static final List<String> ENDINGS = List.of(
            "ього", "ьому", "ями", "ами", "ові", "еві", "єві", "ого", "ому", "ими", "іми", "ій", "ий", "ої", "ою", "ею",
            "єю", "ем", "єм", "ом", "ам", "ям", "ах", "ях", "им", "їм", "ів", "їв", "их", "іх", "а", "я", "у", "ю", "и",
            "і", "ї", "е", "є", "о", "й", "ь");

    private final Dictionary dictionary = read();
    // A lookup keeps the word it works on, so each thread has its own.
    private final ThreadLocal<DictionaryLookup> lookups =
            ThreadLocal.withInitial(() -> new DictionaryLookup(dictionary));

    @Override
    public String normal(String folded) {
        if (!WordNormalisers.isCyrillic(folded)) {
            return folded;
        }
        String lemma = lemma(folded);
        return lemma != null ? lemma : withoutEnding(folded);
    }

    private @Nullable String lemma(String word) {
        String first = null;
        for (WordData data : lookups.get().lookup(word)) {
            String lemma = String.valueOf(data.getStem());
            if (first == null || lemma.compareTo(first) < 0) {
                first = lemma;
            }
        }
        return first;
    }

    private static String withoutEnding(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static Dictionary read() {
        URL dictionary = UkrainianWords.class.getClassLoader().getResource(DICTIONARY);
        if (dictionary == null) {
            throw new IllegalStateException("class path lacks '" + DICTIONARY
                    + "'; the artifact ua.net.nlp:morfologik-ukrainian-search brings it");
        }
        try {
            return Dictionary.read(dictionary);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + dictionary, e);
        }
    }
}
