package dev.parley.enrich.engine.statement;

import dev.parley.model.Stance;

/** The stance that follows from a cue's force and from whether its object names the proposition or its opposite. */
public final class Stances {
    private Stances() {}

    public static Force negate(Force force) {
        return switch (force) {
            case ACCEPT -> Force.REJECT;
            case REJECT -> Force.ACCEPT;
            case REQUIRE, REPORT, TURN -> Force.REPORT;
        };
    }

    /** The stance to the proposition; none of a mere report. */
    public static Stance of(Force force, boolean proposition) {
        return switch (force) {
            case REQUIRE -> proposition ? Stance.REQUIRES : Stance.REJECTS;
            case ACCEPT -> proposition ? Stance.ACCEPTS : Stance.REJECTS;
            case REJECT -> proposition ? Stance.REJECTS : Stance.REQUIRES;
            case REPORT, TURN -> throw new IllegalArgumentException(force + " takes no stance");
        };
    }
}
