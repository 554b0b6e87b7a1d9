package dev.parley.enrich.engine.statement.discourse;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.text.Folding;
import dev.parley.model.ConditionId;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.DossierCondition;
import dev.parley.model.dossier.Phrase;
import dev.parley.model.dossier.PhraseUse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Nouns that name again what a text has just named: "ready for such a meeting" after a sentence about the meeting. A noun
 * can stand for a condition if several of the condition's phrases have it.
 */
public final class Echoes {
    private static final int BACK = 2;
    private static final int WORDS = 3;
    private static final int USUAL = 3;

    private final Map<ConditionId, Map<String, Integer>> nouns = new HashMap<>();

    public Echoes(Dossier dossier, String language) {
        for (DossierCondition condition : dossier.conditions()) {
            Map<String, Integer> words = new HashMap<>();
            for (Phrase phrase : condition.phrases(language, PhraseUse.FOR)) {
                Arrays.stream(phrase.text().split("[^\\p{L}]+"))
                        .distinct()
                        .forEach(word -> words.merge(word, 1, Integer::sum));
            }
            nouns.put(condition.id(), words);
        }
    }

    /**
     * What is named again in a sentence.
     *
     * @param mentions those of each sentence of the text, by its number
     */
    public List<PhraseMatch<ConditionPhrase>> in(
            Scene scene, Map<Integer, List<PhraseMatch<ConditionPhrase>>> mentions) {
        List<PhraseMatch<ConditionPhrase>> found = new ArrayList<>();
        for (int i = scene.sentence.from(); i < scene.sentence.to(); i++) {
            if (!scene.is(i, scene.lexicon.such) || scene.is(i + 1, scene.lexicon.as)) {
                continue;
            }
            for (int noun = i + 1; noun <= i + WORDS && noun < scene.sentence.to(); noun++) {
                String word = Folding.fold(scene.document.text(noun));
                found.addAll(named(scene, i, noun, word, mentions));
            }
        }
        return found;
    }

    private List<PhraseMatch<ConditionPhrase>> named(
            Scene scene, int from, int noun, String word, Map<Integer, List<PhraseMatch<ConditionPhrase>>> mentions) {
        List<PhraseMatch<ConditionPhrase>> found = new ArrayList<>();
        for (int back = 1; back <= BACK && found.isEmpty(); back++) {
            for (PhraseMatch<ConditionPhrase> before :
                    mentions.getOrDefault(scene.sentence.number() - back, List.of())) {
                ConditionId id = before.value().condition().id();
                boolean known = found.stream()
                        .anyMatch(one -> one.value().condition().id().equals(id));
                boolean here = mentions.getOrDefault(scene.sentence.number(), List.of()).stream()
                        .anyMatch(one -> one.value().condition().id().equals(id));
                boolean fits = before.value().use() == PhraseUse.FOR
                        && nouns.getOrDefault(id, Map.of()).getOrDefault(word, 0) >= USUAL;
                if (fits && !known && !here) {
                    found.add(new PhraseMatch<>(from, noun + 1, before.value()));
                }
            }
        }
        return found;
    }
}
