package dev.parley.enrich.engine.statement;

import dev.parley.model.Stance;
import java.util.List;

/** Weighs the readings of one sentence against each other. */
final class Rivals {
    private Rivals() {}

    /** Whether a demand names a price for it: "demands land for a truce". */
    static boolean priced(Scene scene, Reading reading, List<Reading> all) {
        int from = reading.mention().from();
        boolean given = scene.is(from - 1, scene.lexicon.purpose) || scene.is(from - 2, scene.lexicon.purpose);
        return given
                && reading.stance() == Stance.REQUIRES
                && all.stream()
                        .anyMatch(other -> other.at() == reading.at()
                                && other.stance() == Stance.REQUIRES
                                && !other.mention()
                                        .value()
                                        .condition()
                                        .equals(reading.mention().value().condition())
                                && other.mention().to() <= from - 1);
    }

    /** Whether a side alone takes up what it gets itself: it is not ready for that, it asks for it. To what another asks it agrees. */
    static boolean claimed(Scene scene, Reading reading) {
        return reading.stance() == Stance.ACCEPTS
                && reading.holders().size() == 1
                && !scene.is(reading.at(), scene.lexicon.consenting)
                && reading.mention()
                        .value()
                        .condition()
                        .gains()
                        .contains(reading.holders().get(0).side());
    }

    /** Whether another reading of the sentence says more exactly what is meant: who refuses "to meet in Bora" does not refuse to meet. */
    static boolean narrowed(Reading reading, List<Reading> all) {
        return within(reading, all) || settled(reading, all) || kindOnly(reading, all);
    }

    private static boolean kindOnly(Reading reading, List<Reading> all) {
        return reading.stance() == Stance.REJECTS
                && all.stream()
                        .anyMatch(other -> other.stance() == Stance.REJECTS
                                && other.at() == reading.at()
                                && other.mention().from() < reading.mention().to()
                                && other.mention().from() >= reading.mention().from()
                                && other.mention().to() > reading.mention().to());
    }

    /** Whether a clause that carries its own stance on the same condition covers the mention. */
    private static boolean settled(Reading reading, List<Reading> all) {
        return reading.mention().value().use().governed()
                && all.stream()
                        .anyMatch(other -> !other.mention().value().use().governed()
                                && other.stance() != reading.stance()
                                && other.mention().from() < reading.mention().to()
                                && reading.mention().from() < other.mention().to()
                                && other.mention()
                                        .value()
                                        .condition()
                                        .equals(reading.mention().value().condition()));
    }

    /** Whether a longer phrase says what must be done with it: "a meeting must be well prepared" does not ask for a meeting. */
    private static boolean within(Reading reading, List<Reading> all) {
        return reading.stance() == Stance.REQUIRES
                && reading.at() >= reading.mention().to()
                && all.stream()
                        .anyMatch(other -> other.mention().from()
                                        <= reading.mention().from()
                                && other.mention().to() > reading.at()
                                && other.stance() == Stance.REQUIRES
                                && !other.mention()
                                        .value()
                                        .condition()
                                        .equals(reading.mention().value().condition()));
    }
}
