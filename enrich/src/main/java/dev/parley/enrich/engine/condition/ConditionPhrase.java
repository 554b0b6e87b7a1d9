package dev.parley.enrich.engine.condition;

import dev.parley.model.dossier.DossierCondition;
import dev.parley.model.dossier.Phrase;
import dev.parley.model.dossier.PhraseUse;

/** A phrase of a condition, as the index of phrases holds it. */
public record ConditionPhrase(DossierCondition condition, PhraseUse use, Phrase phrase) {
    /** By the words alone: that of a whole condition goes through all its phrases. */
    @Override
    public int hashCode() {
        return phrase.text().hashCode();
    }
}
