/** Weighs, by a trained linear model, whether a side takes a stance where the rules are silent or in doubt. */
@NullMarked
package dev.parley.enrich.engine.statement.judgement;

import org.jspecify.annotations.NullMarked;
