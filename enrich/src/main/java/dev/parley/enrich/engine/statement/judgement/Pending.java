package dev.parley.enrich.engine.statement.judgement;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Reading;
import dev.parley.enrich.engine.statement.Scene;
import java.util.List;

/**
 * A mention that has been read by the rules and waits for the judgement.
 *
 * @param cues the names of the sentence's cues
 * @param readings what the rules made of it
 * @param before who began the sentence before
 */
record Pending(
        Scene scene,
        CueNames cues,
        PhraseMatch<ConditionPhrase> mention,
        List<Reading> readings,
        List<Holder> before) {}
