/**
 * Who says what, and who does what, in languages that mark subject and object by endings rather than by order. Reads
 * clause by clause without a parser; prefers no answer to a doubtful one.
 */
@NullMarked
package dev.parley.enrich.engine.inflected;

import org.jspecify.annotations.NullMarked;
