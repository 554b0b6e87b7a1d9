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

    private final Dictionary dictionary = dictionary();
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

    /** The first lemma of the alphabet, that of an adjective of belonging before others: a language and its state's adjective share forms. */
    private @Nullable String lemma(String word) {
        String first = null;
        boolean adjective = false;
        for (WordData data : lookups.get().lookup(word)) {
            String lemma = String.valueOf(data.getStem());
            boolean better = lemma.endsWith("ький");
            if (first == null || (better && !adjective) || (better == adjective && lemma.compareTo(first) < 0)) {
                first = lemma;
                adjective = better;
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

    /** The dictionary, read once however many need it. */
    static Dictionary dictionary() {
        return Held.DICTIONARY;
    }

    private static final class Held {
        static final Dictionary DICTIONARY = read();
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
