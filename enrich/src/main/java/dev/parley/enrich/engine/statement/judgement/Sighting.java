package dev.parley.enrich.engine.statement.judgement;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.model.Stance;
import dev.parley.model.dossier.Side;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A side and a mention of a condition near it, with the clues gathered about the two. */
public final class Sighting {
    final Pending pending;
    final Side side;
    final Clues clues;
    /** Whether a stance of the side may be told there. */
    final boolean tellable;

    Sighting(Pending pending, Side side, Clues clues, boolean tellable) {
        this.pending = pending;
        this.side = side;
        this.clues = clues;
        this.tellable = tellable;
    }

    /** The stance that the side is known for; absent where the dossier names none. */
    @Nullable Stance usual() {
        return mention().value().condition().usual().get(side.id());
    }

    public Sentence sentence() {
        return pending.scene().sentence;
    }

    public PhraseMatch<ConditionPhrase> mention() {
        return pending.mention();
    }

    public Side side() {
        return side;
    }

    /** The names of the clues, one for each time it was met; empty where nobody wants them. */
    public List<String> clues() {
        return clues.names();
    }

    /** The class of a stance as the model counts it: 1 wants, 2 grants, 3 refuses; 0 is no stance. */
    public int polarity(Stance stance) {
        return Polarity.of(stance, mention().value().use()).place();
    }
}
