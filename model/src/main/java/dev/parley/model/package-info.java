/**
 * The contract between Parley's stages and with everybody who reads its topics: records, topics and serdes.
 *
 * <p>Records are immutable; a {@code null} component means <em>unknown</em> and is left out of the JSON form. Times are
 * instants in UTC, written as ISO-8601.
 */
@NullMarked
package dev.parley.model;

import org.jspecify.annotations.NullMarked;
