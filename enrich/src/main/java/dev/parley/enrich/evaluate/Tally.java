package dev.parley.enrich.evaluate;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Hits, false alarms and misses of one layer. */
public record Tally(int right, int wrong, int missed) {
    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(right + other.right, wrong + other.wrong, missed + other.missed);
    }

    /** Of what was found, how much is right; 1 where nothing was found. */
    @JsonProperty
    public double precision() {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    /** Of what was to be found, how much was; 1 where nothing was to be found. */
    @JsonProperty
    public double recall() {
        return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    /** The harmonic mean of precision and recall. */
    @JsonProperty
    public double f1() {
        return right == 0 ? (wrong + missed == 0 ? 1 : 0) : 2.0 * right / (2.0 * right + wrong + missed);
    }
}
