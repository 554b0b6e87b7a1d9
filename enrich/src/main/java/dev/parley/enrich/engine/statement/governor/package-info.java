/** Which cue governs the mention of a condition, and what follows from it for the mention. */
@NullMarked
package dev.parley.enrich.engine.statement.governor;

import org.jspecify.annotations.NullMarked;
