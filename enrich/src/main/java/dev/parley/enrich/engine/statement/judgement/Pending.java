package dev.parley.enrich.engine.statement.judgement;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Reading;
import dev.parley.enrich.engine.statement.Scene;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mention that has been read by the rules and waits for the judgement.
 *
 * @param cues the names of the sentence's cues
 * @param readings what the rules made of it
 * @param before who began the sentence before
 * @param together the word for several together that stands before it; absent where none does
 */
record Pending(
        Scene scene,
        CueNames cues,
        PhraseMatch<ConditionPhrase> mention,
        List<Reading> readings,
        List<Holder> before,
        @Nullable String together) {
    /** The last word before the mention that is one of those for several together; absent where there is none. */
    static @Nullable String together(Scene scene, PhraseMatch<ConditionPhrase> mention, BitSet words) {
        for (int i = mention.from() - 1; i >= scene.sentence.from(); i--) {
            if (scene.is(i, words)) {
                return Clues.text(scene.document, i);
            }
        }
        return null;
    }
}
