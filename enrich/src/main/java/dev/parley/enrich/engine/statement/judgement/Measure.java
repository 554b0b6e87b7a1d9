package dev.parley.enrich.engine.statement.judgement;

/** What is measured of a cell and a stance, beside the clues of its sightings. */
enum Measure {
    /** The highest probability of the stance at any sighting. */
    HIGHEST,
    SECOND,
    /** That at least one sighting is the stance, were they independent. */
    ANY,
    MEAN,
    /** The rules believe the stance. */
    BELIEVED,
    /** How many other sides the rules believe to take the stance. */
    BELIEVED_OF_OTHERS,
    HIGHEST_OF_OTHERS,
    /** The stance is the one that the side is known for. */
    USUAL,
    /** The highest probability of the side's stance on another condition in the sentence of the best sighting. */
    BESIDE
}
