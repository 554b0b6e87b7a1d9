package dev.parley.enrich.engine.statement;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.phrase.PhraseMatch;

/** How plainly words tell a stance, most plainly first. */
public enum Plainness {
    /** They name the stance beside its object. */
    PLAIN(0.05),
    /** They name it, but other words stand between them and the object. */
    LOOSE(0.25),
    /** A modal verb or a turning word is all there is: "will", "must", "no". Most of what news says so is nobody's stance. */
    BARE(0.35);

    /** Words that stand further from the object are loose. */
    private static final int BESIDE = 2;

    private final double least;

    Plainness(double least) {
        this.least = least;
    }

    /** The probability below which the judgement lets such a stance fall. */
    public double least() {
        return least;
    }

    /**
     * What the words of a cue are where the order of words is fixed.
     *
     * @param object what the stance is on
     */
    public static Plainness of(Operator op, PhraseMatch<ConditionPhrase> object) {
        int between = Math.max(object.from() - op.to(), op.from() - object.to());
        Plainness words = of(op);
        return words == PLAIN && between > BESIDE ? LOOSE : words;
    }

    /** What the words of a cue are where words stand freely, so that how far the object is says nothing. */
    public static Plainness of(Operator op) {
        return op.kind() == CueKind.MODAL || op.kind() == CueKind.TURN ? BARE : PLAIN;
    }
}
