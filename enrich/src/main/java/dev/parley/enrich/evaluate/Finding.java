package dev.parley.enrich.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * A miss or a false alarm.
 *
 * @param article the article's id
 * @param missed true for a miss, false for a false alarm
 * @param label what was missed or wrongly found
 * @param cause the group that it belongs to
 * @param sentence the words that carry it, where known
 * @param rule what fired, for a false alarm
 */
public record Finding(
        Layer layer,
        String article,
        boolean missed,
        String label,
        String cause,
        @Nullable String sentence,
        @Nullable String rule) {}
