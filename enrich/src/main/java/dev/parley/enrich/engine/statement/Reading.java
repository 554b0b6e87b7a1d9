package dev.parley.enrich.engine.statement;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.model.Stance;
import java.util.List;

/**
 * What one mention of a condition says in its sentence.
 *
 * @param holders whose stance it is
 * @param at the token of the words that take the stance
 * @param own whether the holder is the speaker, rather than somebody spoken of
 * @param presupposed whether the text takes it for granted, whoever speaks
 * @param conditional whether it is what a holder makes his acceptance depend on
 * @param act whether it tells of an act that anybody could see done: "Bora rejected", rather than "Bora does not want"
 * @param plainness how plainly the words tell the stance
 * @param rule the template that fired
 */
public record Reading(
        PhraseMatch<ConditionPhrase> mention,
        Stance stance,
        List<Holder> holders,
        int at,
        boolean own,
        boolean presupposed,
        boolean conditional,
        boolean act,
        Plainness plainness,
        String rule) {
    /** A reading of plain words that are no act. */
    public Reading(
            PhraseMatch<ConditionPhrase> mention,
            Stance stance,
            List<Holder> holders,
            int at,
            boolean own,
            boolean presupposed,
            boolean conditional,
            String rule) {
        this(mention, stance, holders, at, own, presupposed, conditional, false, Plainness.PLAIN, rule);
    }

    /** The same with another stance. */
    Reading as(Stance other) {
        return new Reading(mention, other, holders, at, own, presupposed, conditional, act, plainness, rule);
    }
}
