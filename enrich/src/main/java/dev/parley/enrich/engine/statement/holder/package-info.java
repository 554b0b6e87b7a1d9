/** Whose stance it is: the subject of a cue, the owner of a demand, whoever speaks. */
@NullMarked
package dev.parley.enrich.engine.statement.holder;

import org.jspecify.annotations.NullMarked;
