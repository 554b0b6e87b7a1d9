/** Trains the model by which the engine judges where its rules are silent or in doubt. */
@NullMarked
package dev.parley.bench.train;

import org.jspecify.annotations.NullMarked;
