package dev.parley.enrich.engine.statement.judgement;

import dev.parley.model.Stance;
import dev.parley.model.dossier.PhraseUse;

/** A stance as seen from a phrase, which may name the condition's opposite. */
enum Polarity {
    /** Requires what the phrase names. */
    WANTS(1),
    /** Accepts what the phrase names. */
    GRANTS(2),
    /** Rejects what the phrase names. */
    REFUSES(3);

    private final int place;

    Polarity(int place) {
        this.place = place;
    }

    /** The class of the model, of which 0 is no stance. */
    int place() {
        return place;
    }

    static Polarity of(Stance stance, PhraseUse use) {
        if (opposite(use)) {
            return stance == Stance.REJECTS ? WANTS : REFUSES;
        }
        return stance == Stance.REQUIRES ? WANTS : stance == Stance.ACCEPTS ? GRANTS : REFUSES;
    }

    /** The stance on the condition's proposition. */
    Stance stance(PhraseUse use) {
        if (opposite(use)) {
            return this == REFUSES ? Stance.REQUIRES : Stance.REJECTS;
        }
        return switch (this) {
            case WANTS -> Stance.REQUIRES;
            case GRANTS -> Stance.ACCEPTS;
            case REFUSES -> Stance.REJECTS;
        };
    }

    private static boolean opposite(PhraseUse use) {
        return use == PhraseUse.AGAINST || use == PhraseUse.REJECTS;
    }
}
