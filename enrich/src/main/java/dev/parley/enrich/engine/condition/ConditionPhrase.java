package dev.parley.enrich.engine.condition;

import dev.parley.model.dossier.DossierCondition;
import dev.parley.model.dossier.Phrase;
import dev.parley.model.dossier.PhraseUse;

/** A phrase of a condition, as the index of phrases holds it. */
public record ConditionPhrase(DossierCondition condition, PhraseUse use, Phrase phrase) {}
