package dev.parley.model.dossier;

import dev.parley.model.ConditionId;
import dev.parley.model.SideId;
import dev.parley.model.Stance;
import java.util.List;
import java.util.Map;

/**
 * A term on which sides take a stance.
 *
 * @param theme the first part of the id
 * @param proposition the sentence that a side requires, accepts or rejects
 * @param burdens the sides that give something of their own or give something up where it is met: what they propose of
 *     it they offer
 * @param gains the sides that get by it what they ask of others: what they are ready for of it they demand
 * @param usual the stance that a side is known for, which texts confirm more often than they tell of a change
 * @param phrases how texts name it: by language, then by use
 */
public record DossierCondition(
        ConditionId id,
        String label,
        String theme,
        String proposition,
        List<SideId> burdens,
        List<SideId> gains,
        Map<SideId, Stance> usual,
        Map<String, Map<PhraseUse, List<Phrase>>> phrases) {
    public DossierCondition {
        burdens = List.copyOf(burdens);
        gains = List.copyOf(gains);
        usual = Map.copyOf(usual);
        phrases = Map.copyOf(phrases);
    }

    /** By the id alone: the hash of everything else would be reckoned anew each time it is asked for. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The same with other phrases. */
    public DossierCondition withPhrases(Map<String, Map<PhraseUse, List<Phrase>>> others) {
        return new DossierCondition(id, label, theme, proposition, burdens, gains, usual, others);
    }

    /** The phrases of one language and use, in the order of the file. */
    public List<Phrase> phrases(String language, PhraseUse use) {
        return phrases.getOrDefault(language, Map.of()).getOrDefault(use, List.of());
    }
}
