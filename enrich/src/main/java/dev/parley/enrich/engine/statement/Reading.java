package dev.parley.enrich.engine.statement;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.model.Stance;
import java.util.List;

/**
 * What one mention of a condition says in its sentence.
 *
 * @param holders whose stance it is, never empty
 * @param at the token of the words that take the stance
 * @param own whether the holder is the speaker, rather than somebody spoken of
 * @param rule the template that fired
 */
record Reading(
        PhraseMatch<ConditionPhrase> mention,
        Stance stance,
        List<Holder> holders,
        int at,
        boolean own,
        boolean conditional,
        String rule) {}
