package dev.parley.enrich.engine.statement.judgement;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.statement.FoundStatement;
import dev.parley.model.ConditionId;
import dev.parley.model.SideId;
import dev.parley.model.Stance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A side and a condition in one text: where they are sighted together, and how probable each stance is at each place. */
final class Cell {
    /** Of a side and a condition. */
    record Key(SideId side, ConditionId condition) {}

    /**
     * The cells of one condition.
     *
     * @param believed what the rules believe of the condition
     */
    record Row(List<Cell> cells, List<FoundStatement> believed) {
        /** The cell of a side; absent where there is none. */
        @Nullable Cell of(SideId side) {
            for (Cell cell : cells) {
                if (cell.key.side().equals(side)) {
                    return cell;
                }
            }
            return null;
        }
    }

    static final int STANCES = 3;

    private static final Polarity[] POLARITIES = Polarity.values();

    final Key key;
    final Row row;
    final List<Sighting> sightings = new ArrayList<>();
    /** For each sighting the probability of each stance, by {@link Stances#place}. */
    private final List<double[]> probabilities = new ArrayList<>();

    private int best;
    private int bestNumber;

    Cell(Key key, Row row) {
        this.key = key;
        this.row = row;
    }

    /** The place of a stance among the probabilities. */
    static int place(Stance stance) {
        return switch (stance) {
            case REQUIRES -> 0;
            case ACCEPTS -> 1;
            case REJECTS -> 2;
        };
    }

    /**
     * Adds a sighting.
     *
     * @param number its number among all of the text
     * @param classes the probabilities of no stance and of each polarity
     */
    void add(Sighting sighting, int number, double[] classes) {
        ConditionPhrase phrase = sighting.mention().value();
        double[] stances = new double[STANCES];
        for (Polarity polarity : POLARITIES) {
            stances[place(polarity.stance(phrase.use()))] += classes[polarity.place()];
        }
        sightings.add(sighting);
        probabilities.add(stances);
        int last = sightings.size() - 1;
        if (last == 0 || highest(last) > highest(best)) {
            best = last;
            bestNumber = number;
        }
    }

    double probability(int sighting, Stance stance) {
        return probabilities.get(sighting)[place(stance)];
    }

    /** The highest probability of the stance; with {@code rank} 1 the second highest. */
    double highest(Stance stance, int rank) {
        double first = 0;
        double second = 0;
        for (double[] one : probabilities) {
            double now = one[place(stance)];
            if (now > first) {
                second = first;
                first = now;
            } else {
                second = Math.max(second, now);
            }
        }
        return rank == 0 ? first : second;
    }

    /** The highest probability of any stance at one sighting. */
    double highest(int sighting) {
        double highest = 0;
        for (double one : probabilities.get(sighting)) {
            highest = Math.max(highest, one);
        }
        return highest;
    }

    double mean(Stance stance) {
        double sum = 0;
        for (double[] one : probabilities) {
            sum += one[place(stance)];
        }
        return probabilities.isEmpty() ? 0 : sum / probabilities.size();
    }

    /** That at least one sighting is the stance, were they independent. */
    double any(Stance stance) {
        double none = 1;
        for (double[] one : probabilities) {
            none *= 1 - one[place(stance)];
        }
        return 1 - none;
    }

    /** The place here of the sighting where some stance is most probable. */
    int best() {
        return best;
    }

    /** The number of that sighting among all of the text. */
    int bestNumber() {
        return bestNumber;
    }

    /** Whether any stance may be told anywhere. */
    boolean tellable() {
        for (Sighting one : sightings) {
            if (one.tellable) {
                return true;
            }
        }
        return false;
    }

    /** Where the stance may be told and is most probable; absent where it may be told nowhere. */
    @Nullable Sighting telling(Stance stance) {
        int telling = -1;
        for (int i = 0; i < sightings.size(); i++) {
            boolean better = telling < 0 || probability(i, stance) > probability(telling, stance);
            telling = sightings.get(i).tellable && better ? i : telling;
        }
        return telling < 0 ? null : sightings.get(telling);
    }
}
