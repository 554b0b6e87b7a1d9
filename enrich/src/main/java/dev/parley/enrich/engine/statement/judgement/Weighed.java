package dev.parley.enrich.engine.statement.judgement;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.model.SideId;
import dev.parley.model.Stance;
import java.util.List;

/**
 * A side and a mention with what was gathered about them.
 *
 * @param clues their names, one for each time it was met
 */
public record Weighed(Sentence sentence, PhraseMatch<ConditionPhrase> mention, SideId side, List<String> clues) {
    /** The class of a stance as the model counts it: 1 wants, 2 grants, 3 refuses; 0 is no stance. */
    public int polarity(Stance stance) {
        return Polarity.of(stance, mention.value().use()).place();
    }
}
