package dev.parley.enrich.engine.statement;

import dev.parley.enrich.engine.attribution.AttributionExplanation;
import dev.parley.enrich.engine.attribution.AttributionRelation;
import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.statement.judgement.Sightings;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Told, while a text is read, what came of each sentence and mention; by default it does not listen. */
public interface Trace {
    /** Listens to nothing. */
    Trace NONE = new Trace() {};

    /**
     * A stance that was read.
     *
     * @param stance side, condition and stance
     * @param holder whose it is
     * @param rule what was composed: the dossier's line and the cue
     */
    record Stanced(String stance, String holder, String rule) {}

    /** The text was cut into sentences. */
    default void text(Document document, boolean ofTheCase) {}

    /**
     * The attributions were found.
     *
     * @param rules explains them; absent where the language has none
     */
    default void attributions(List<AttributionRelation> relations, @Nullable AttributionExplanation rules) {}

    /** A sentence was passed over as being about another conflict. */
    default void elsewhere(Sentence sentence) {}

    /**
     * A mention was read.
     *
     * @param why there is no statement; absent where there is one
     */
    default void mention(
            Sentence sentence,
            PhraseMatch<ConditionPhrase> mention,
            List<Stanced> stances,
            @Nullable NoStatement why) {}

    /** Whether {@link #sighted} is to be told the names of the clues. */
    default boolean wantsClues() {
        return false;
    }

    /**
     * The judgement overruled the rules.
     *
     * @param added whether the stance is added, rather than given up
     */
    default void judged(Sentence sentence, PhraseMatch<ConditionPhrase> mention, Stanced stanced, boolean added) {}

    /** The sides near each mention were found, and clues gathered. */
    default void sighted(Sightings sightings) {}
}
