package dev.parley.enrich.engine.statement.judgement;

import dev.parley.model.Stance;

/**
 * One number that tells of a cell: a measure of a stance ({@code HIGHEST ACCEPTS}), or whether the best or some sighting
 * has a clue ({@code best RULE_OTHER:only}, {@code some SPEAKER:direct}).
 */
sealed interface Sign {
    /** Of a stance. */
    record OfStance(Measure measure, Stance stance) implements Sign {}

    /** Whether the sighting where some stance is most probable has the clue of that number. */
    record OfBest(long clue) implements Sign {}

    /** Whether any sighting has the clue of that number. */
    record OfSome(long clue) implements Sign {}

    /**
     * Reads a sign by its name.
     *
     * @throws IllegalArgumentException where nothing is called so
     */
    static Sign of(String name) {
        String[] parts = name.split(" ", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("'" + name + "' is no sign: two words are needed");
        }
        return switch (parts[0]) {
            case "best" -> new OfBest(Clues.key(parts[1]));
            case "some" -> new OfSome(Clues.key(parts[1]));
            default -> new OfStance(Measure.valueOf(parts[0]), Stance.valueOf(parts[1]));
        };
    }
}
