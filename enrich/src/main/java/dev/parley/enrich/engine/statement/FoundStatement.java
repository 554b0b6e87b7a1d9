package dev.parley.enrich.engine.statement;

import dev.parley.enrich.engine.text.Sentence;
import dev.parley.model.ConditionId;
import dev.parley.model.Stance;
import java.util.List;

/**
 * A statement before it becomes a record.
 *
 * @param at the token of the words that take the stance
 * @param plainness that of the plainest place where the text tells it
 * @param conditionalOn what the same holder requires in the same breath
 */
public record FoundStatement(
        Holder holder,
        ConditionId condition,
        Stance stance,
        Plainness plainness,
        List<ConditionId> conditionalOn,
        boolean direct,
        int at,
        Sentence sentence,
        String rule) {}
