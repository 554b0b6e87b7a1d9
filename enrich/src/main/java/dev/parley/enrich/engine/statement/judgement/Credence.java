package dev.parley.enrich.engine.statement.judgement;

import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Reading;
import dev.parley.enrich.engine.statement.holder.Speech;
import dev.parley.enrich.engine.statement.holder.SpeechMap;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.Side;

/** Tells where a stance of a side may be told of: not by its adversary, nor by observers. */
final class Credence {
    private final Dossier dossier;
    private final SpeechMap speeches;

    Credence(Dossier dossier, SpeechMap speeches) {
        this.dossier = dossier;
        this.speeches = speeches;
    }

    /**
     * Whether a stance of the side may be told there: by itself, a mediator or the article, not by an adversary or observers,
     * nor in their words: "Alba said Bora does not want".
     */
    boolean may(Pending one, Side side) {
        int at = one.mention().from();
        Speech speech = speeches.at(at);
        Speech around = speeches.around(at);
        boolean told = around.guessed() || (around.holder() != null && !trusted(around.holder(), side));
        if (told || hearsay(one, side) || (!one.readings().isEmpty() && !ruled(one, side))) {
            return false;
        }
        if (speech.holder() != null) {
            return trusted(speech.holder(), side);
        }
        boolean read = !one.readings().isEmpty();
        return read || (!speech.guessed() && !(speech.attributed() && speech.direct()));
    }

    private boolean trusted(Holder speaker, Side side) {
        return speaker.side().equals(side.id()) || dossier.mediators().contains(speaker.side());
    }

    /** Whether the rules read a stance of the side there in the words of an adversary. */
    private boolean hearsay(Pending one, Side side) {
        for (Reading reading : one.readings()) {
            boolean told = !reading.own() && !reading.presupposed() && !reading.act();
            if (told && isOf(reading, side)) {
                Holder speaker = speeches.at(reading.at()).holder();
                if (speaker != null && !trusted(speaker, side)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the rules read a stance of the side there. */
    private static boolean ruled(Pending one, Side side) {
        for (Reading reading : one.readings()) {
            if (isOf(reading, side)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(Reading reading, Side side) {
        for (Holder holder : reading.holders()) {
            if (holder.side().equals(side.id())) {
                return true;
            }
        }
        return false;
    }
}
